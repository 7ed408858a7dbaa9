"""``company_ownership("telenor")``: owners, subsidiaries and brands, as a drawing and a list."""

from __future__ import annotations

from markupsafe import Markup

from ..companies.companies import find_company
from ..companies.ownership import layers
from ..drawings.charts.company_ownership import draw_ownership
from ..reading.errors import AuthorError
from .context import PageContext


def render(context: PageContext, company: str) -> Markup:
    """Show who owns the company, and what it owns and sells."""
    found = find_company(context.catalog, company)
    chain = layers(context.catalog, found)
    if len(chain) < 2:  # noqa: PLR2004 - one layer owns nothing
        hint = "ta makroen bort fra siden"
        raise AuthorError(
            f"ingenting er oppgitt om hvem som eier «{company}», eller hva det eier", hint
        )
    wide, narrow = draw_ownership(chain)
    return context.render(
        "diagrams/company_ownership.html", company=found, layers=chain, wide=wide, narrow=narrow
    )

"""``company_measure(["apple", "meta"], "revenue")``: one measure across companies, by year."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from .context import PageContext


def render(context: PageContext, companies: Sequence[str], measure: str) -> Markup:
    """Show the figures side by side, each on its own basis."""
    return context.table("company-measure", companies=companies, measure=measure)

"""``company_overview()`` or ``company_overview(["telenor", "telia"])``: companies in a table."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from .context import PageContext


def render(context: PageContext, companies: Sequence[str] = ()) -> Markup:
    """List the companies, sortable and with filters."""
    return context.table("company-overview", companies=companies)

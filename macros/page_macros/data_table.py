"""``data_table("smart")``: a list from data/lists, with its source."""

from __future__ import annotations

from markupsafe import Markup

from ..citations.bibliography import citation_label
from .context import PageContext


def render(context: PageContext, data_list: str) -> Markup:
    """Show the list as a table, and the work that it is read from."""
    table = context.table("data-list", data_list=data_list)
    reference = context.catalog.lists[data_list].value.reference
    return context.render(
        "data_table.html",
        table=table,
        reference=reference.id,
        label=citation_label(context.catalog, reference.id, reference.locator)[1:-1],
        is_listed=reference.id in context.catalog.references_of(context.page),
    )

"""``reference_list()``: the page's reference list, from its front matter and its model."""

from __future__ import annotations

from markupsafe import Markup

from ..citations.bibliography import format_entries
from .context import PageContext


def render(context: PageContext) -> Markup:
    """Show the page's references in alphabetical order."""
    entries = format_entries(context.catalog, context.catalog.references_of(context.page))
    return context.render("reference_list.html", entries=entries)

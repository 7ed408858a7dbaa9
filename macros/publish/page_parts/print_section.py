"""On the first page of a section: the way to all of it on one page, to print."""

from __future__ import annotations

from ...addresses import urls
from ...wiki.print_order import printable_sections
from .context import PartContext


def part(context: PartContext) -> str:
    """A line among the page's actions; nothing elsewhere."""
    page = context.source
    if "/" in page.id or page.id not in printable_sections(context.catalog.pages):
        return ""
    return context.render("print_section.html", target=urls.printed(page.id))

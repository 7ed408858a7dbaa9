"""``print_links()``: each section as one page to print, and the whole wiki as a PDF."""

from __future__ import annotations

from markupsafe import Markup

from ..addresses import urls
from ..wiki.print_order import printable_sections
from ..wiki.sections import section_rank, section_title
from .context import PageContext


def render(context: PageContext) -> Markup:
    """List the sections in the navigation's order, and keep a place for the PDF."""
    sections = [
        (urls.printed(section), section_title(context.catalog, section))
        for section in sorted(printable_sections(context.catalog.pages), key=section_rank)
    ]
    return context.render("print_links.html", sections=sections)

"""``link_map()``: all pages and the links between them, drawn and as a list."""

from __future__ import annotations

from markupsafe import Markup

from ..bokmal.collation import collate
from ..drawings.maps.circle import draw_circle
from ..glossary.glossary import title_parts
from ..reading.pages import SourcePage
from ..wiki.links import outgoing, pages_linked_from, pages_linking_to
from ..wiki.sections import SECTION_ORDER
from .context import PageContext


def render(context: PageContext) -> Markup:
    """Show the map, and for each page what it links to and what links to it."""
    catalog = context.catalog
    groups = [sorted(group, key=_order) for group in _groups(list(catalog.pages.values()))]
    circle = draw_circle(
        [{page.id: title_parts(page)[0] for page in group} for group in groups],
        ((page.id, target) for page in catalog.pages.values() for target in outgoing(page)),
    )
    return context.render(
        "link_map.html",
        circle=circle,
        groups=groups,
        pages=catalog.pages,
        links_to={name: pages_linked_from(catalog, name) for name in catalog.pages},
        linked_from={name: pages_linking_to(catalog, name) for name in catalog.pages},
    )


def _groups(pages: list[SourcePage]) -> list[list[SourcePage]]:
    """Pages by section, in the order of the menu; those outside the sections come first."""
    names = ["", *SECTION_ORDER]
    found: dict[str, list[SourcePage]] = {name: [] for name in names}
    for page in pages:
        section = page.id.split("/", 1)[0]
        is_alone = "/" not in page.file
        found.setdefault("" if is_alone else section, []).append(page)
    return [group for group in found.values() if group]


def _order(page: SourcePage) -> tuple[bool, bool, str, str]:
    """The section's own page first, then by folder, then by title."""
    depth = page.id.count("/")
    folder = page.id.rpartition("/")[0]
    return page.id != "index", depth > 0, folder, collate(page.meta.title)

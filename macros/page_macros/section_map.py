"""``section_map("markedsforing")``: how the concepts of a section hang together."""

from __future__ import annotations

from markupsafe import Markup

from ..bokmal.collation import collate
from ..drawings.maps.arcs import draw_arcs
from ..drawings.maps.circle import draw_circle
from ..drawings.maps.order import Edge, order_by_links
from ..glossary.glossary import title_parts
from ..reading.errors import AuthorError, FaultyDataError
from ..reading.pages import SourcePage
from .context import PageContext

LEAST = 3
"""Fewest concepts that are worth a map."""

LEAST_RADIUS = 90.0


def render(context: PageContext, section: str) -> Markup:
    """Show the concepts below a section, joined where one names the other as related."""
    concepts = sorted(
        (page for page in context.catalog.pages.values() if _is_concept_in(section, page)),
        key=lambda page: collate(page.meta.title),
    )
    if len(concepts) < LEAST:
        unread = (name for name in sorted(context.catalog.unread) if _lies_in(section, name))
        missing = next(unread, None)
        if missing:
            raise FaultyDataError(missing)
        hint = f"vent med kartet til det er {LEAST}"
        raise AuthorError(f"«{section}» har {len(concepts)} begrepssider", hint)
    pages = {page.id: page for page in concepts}
    edges = _edges(pages)
    order = order_by_links(list(pages), edges)
    titles = {name: title_parts(pages[name])[0] for name in order}
    both_ways = [*edges, *((other, one) for one, other in edges)]
    return context.render(
        "section_map.html",
        section=section,
        circle=draw_circle([titles], both_ways, LEAST_RADIUS),
        arcs=draw_arcs(titles, edges),
        pages=pages,
        near={name: [page for page in concepts if (name, page.id) in both_ways] for name in pages},
    )


def _is_concept_in(section: str, page: SourcePage) -> bool:
    return page.meta.kind == "concept" and page.id.startswith(f"{section}/")


def _edges(pages: dict[str, SourcePage]) -> list[Edge]:
    """Pairs of which at least one names the other."""
    pairs = (
        (min(name, other), max(name, other))
        for name, page in pages.items()
        for other in page.meta.related
        if other in pages and other != name
    )
    return sorted(set(pairs))


def _lies_in(section: str, name: str) -> bool:
    return name.startswith(f"docs/{section}/")

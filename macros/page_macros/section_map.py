"""``section_map("markedsforing")``: how the concepts of a section hang together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

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

MOST = 60
"""Most concepts that are drawn; with more, lines hide each other and nothing can be read."""

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
    all_edges = _edges(pages)
    near = _neighbours(pages, all_edges)
    drawn = _most_joined(near)
    edges = [(one, other) for one, other in all_edges if one in drawn and other in drawn]
    order = order_by_links([name for name in pages if name in drawn], edges)
    titles = {name: title_parts(pages[name])[0] for name in order}
    both_ways = [*edges, *((other, one) for one, other in edges)]
    return context.render(
        "section_map.html",
        section=section,
        circle=draw_circle([titles], both_ways, LEAST_RADIUS),
        arcs=draw_arcs(titles, edges),
        pages=pages,
        listed=[*order, *(name for name in pages if name not in drawn)],
        near=near,
    )


def _neighbours(
    pages: Mapping[str, SourcePage], edges: Iterable[Edge]
) -> dict[str, list[SourcePage]]:
    """The pages that each is joined with, in the order of the pages."""
    place = {name: number for number, name in enumerate(pages)}
    near: dict[str, set[str]] = {name: set() for name in pages}
    for one, other in edges:
        near[one].add(other)
        near[other].add(one)
    return {
        name: [pages[other] for other in sorted(others, key=place.__getitem__)]
        for name, others in near.items()
    }


def _most_joined(near: Mapping[str, list[SourcePage]]) -> frozenset[str]:
    """The concepts that the map has room for: those that hang together with most others."""
    first = sorted(near, key=lambda name: len(near[name]), reverse=True)
    return frozenset(first[:MOST])


def _is_concept_in(section: str, page: SourcePage) -> bool:
    return page.meta.kind == "concept" and page.id.startswith(f"{section}/")


def _edges(pages: Mapping[str, SourcePage]) -> list[Edge]:
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

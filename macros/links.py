"""Who links to whom, computed from the pages' sources."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from .catalog import Catalog
from .collation import collate
from .pages import SourcePage


def pages_linking_to(catalog: Catalog, page_id: str) -> list[SourcePage]:
    """Pages whose text or ``related`` list leads to a page, by title."""
    sources = _incoming(catalog).get(page_id, frozenset())
    found = [catalog.pages[source] for source in sources]
    return sorted(found, key=lambda page: (collate(page.meta.title), page.id))


def outgoing(page: SourcePage) -> set[str]:
    """Ids of the pages that a page's text or ``related`` list leads to."""
    return {*page.link_targets(), *page.meta.related} - {page.id}


@lru_cache(maxsize=2)
def _incoming(catalog: Catalog) -> Mapping[str, frozenset[str]]:
    sources: dict[str, set[str]] = {}
    for page in catalog.pages.values():
        for target in outgoing(page):
            sources.setdefault(target, set()).add(page.id)
    return {target: frozenset(found) for target, found in sources.items()}

"""Who links to whom, computed from the pages' sources."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

from ..bokmal.collation import collate
from ..reading.catalog import Catalog, derived
from ..reading.pages import SourcePage, of_page


def pages_linking_to(catalog: Catalog, page_id: str) -> list[SourcePage]:
    """Pages whose text or ``related`` list leads to a page, by title."""
    sources = _incoming(catalog).get(page_id, frozenset())
    found = [catalog.pages[source] for source in sources]
    return sorted(found, key=lambda page: (collate(page.meta.title), page.id))


def pages_linked_from(catalog: Catalog, page_id: str) -> list[SourcePage]:
    """Pages that a page's text or ``related`` list leads to, by title."""
    found = [page for page in map(catalog.pages.get, outgoing(catalog.pages[page_id])) if page]
    return sorted(found, key=lambda page: (collate(page.meta.title), page.id))


def pages_leading_to(catalog: Catalog, page_id: str) -> frozenset[str]:
    """Ids of the pages with a link to a page: in the text, as related, or on a card."""
    listing = _listing(catalog).get(page_id, frozenset())
    return (_incoming(catalog).get(page_id, frozenset()) | listing) - {page_id}


def children(catalog: Catalog, folder: str) -> list[SourcePage]:
    """Pages one level below a folder; at the top these are the sections, which are folders."""
    below = (page for page in catalog.pages.values() if page.id != "index")
    found = [page for page in below if posixpath.dirname(page.id) == folder]
    return found if folder else [page for page in found if page.file.endswith("/index.md")]


@of_page
def outgoing(page: SourcePage) -> frozenset[str]:
    """Ids of the pages that a page's text or ``related`` list leads to."""
    return frozenset({*page.link_targets(), *page.meta.related} - {page.id})


@derived
def _incoming(catalog: Catalog) -> Mapping[str, frozenset[str]]:
    sources: dict[str, set[str]] = {}
    for page in catalog.pages.values():
        for target in outgoing(page):
            sources.setdefault(target, set()).add(page.id)
    return {target: frozenset(found) for target, found in sources.items()}


_CARDS = re.compile(r"\{\{\s*cards\(\s*[\"']([^\"']*)[\"']")
_OVERVIEW = re.compile(r"\{\{\s*stage_model_overview\(\s*\)")


@derived
def _listing(catalog: Catalog) -> Mapping[str, frozenset[str]]:
    """Pages whose cards or overview of models have a link to each page."""
    sources: dict[str, set[str]] = {}
    for page in catalog.pages.values():
        for target in _listed_on(catalog, page):
            sources.setdefault(target, set()).add(page.id)
    return {target: frozenset(found) for target, found in sources.items()}


@of_page
def _lists(page: SourcePage) -> tuple[tuple[str, ...], bool]:
    """The folders whose pages a page shows as cards, and whether it shows all models."""
    return tuple(_CARDS.findall(page.text)), bool(_OVERVIEW.search(page.text))


def _listed_on(catalog: Catalog, page: SourcePage) -> Iterator[str]:
    folders, models = _lists(page)
    for folder in folders:
        yield from (child.id for child in children(catalog, folder))
    if models:
        yield from (p.id for p in catalog.pages.values() if p.meta.kind == "stage-model")

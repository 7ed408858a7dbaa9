"""The pages in the order of the navigation, which every engine writes as «next» links."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ..catalog import Catalog
from ..publish.built_pages import BuiltPage, built_pages
from ..questions.exam_sets import SETS
from ..sections import section_of

ON_SCREEN_ONLY = frozenset(
    {"index", "kart", "last-ned", "siste-endringer", "eksamen"}
    | {"stegmodeller/sammenlign", "stegmodeller/sammenlign-prosesser", "stegmodeller/data"}
    | {f"eksamen/sett-{name}{ending}" for name in SETS for ending in ("", "-fasit")}
)
"""Pages that are tools or lists of what else there is, and exam papers, which are printed alone."""

_NEXT = re.compile(r'<link rel="next" href="([^"]*)">')


def reading_order(site: Path, catalog: Catalog) -> Sequence[BuiltPage]:
    """Every page to read, in the order of the navigation."""
    pages = navigation_order(site, catalog)
    return [page for page in pages if page.source.id not in ON_SCREEN_ONLY]


def navigation_order(site: Path, catalog: Catalog) -> Sequence[BuiltPage]:
    """Every page once: those linked from the front page on first, the others by id."""
    pages = {page.source.url: page for page in built_pages(site, catalog)}
    linked = list(_chain(pages))
    rest = [page for url, page in pages.items() if page not in linked]
    return [*linked, *rest]


def printable_sections(page_ids: Iterable[str]) -> Sequence[str]:
    """Sections with more than one page to read, in the order in which the pages come."""
    found = [section_of(page_id) for page_id in page_ids if page_id not in ON_SCREEN_ONLY]
    return [section for section in dict.fromkeys(found) if found.count(section) > 1]


def _chain(pages: dict[str, BuiltPage]) -> Iterator[BuiltPage]:
    seen: set[str] = set()
    url: str | None = ""
    while url in pages and url not in seen:
        page = pages[url]
        seen.add(url)
        yield page
        url = _next(page)


def _next(page: BuiltPage) -> str | None:
    match = _NEXT.search(page.html)
    if match is None:
        return None
    path = posixpath.normpath(posixpath.join("/", page.source.url, match.group(1)))
    return f"{path.strip('/')}/"

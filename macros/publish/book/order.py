"""The pages in the order of the navigation: each knows which one comes next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...questions.exam_sets import SETS
from ...wiki.sections import section_of
from ..built_pages import BuiltPage

ON_SCREEN_ONLY = frozenset(
    {"index", "kart", "last-ned", "siste-endringer", "eksamen"}
    | {"stegmodeller/sammenlign", "stegmodeller/sammenlign-prosesser", "stegmodeller/data"}
    | {f"eksamen/sett-{name}{ending}" for name in SETS for ending in ("", "-fasit")}
)
"""Pages that are tools or lists of what else there is, and exam papers, which are printed alone."""


def reading_order(pages: Iterable[BuiltPage]) -> Sequence[BuiltPage]:
    """Every page to read, in the order of the navigation."""
    return [page for page in navigation_order(pages) if page.source.id not in ON_SCREEN_ONLY]


def navigation_order(pages: Iterable[BuiltPage]) -> Sequence[BuiltPage]:
    """Every page once: those linked from the front page on first, the others as they come."""
    by_url = {page.source.url: page for page in pages}
    linked = {page.source.url: page for page in _chain(by_url)}
    return list((linked | by_url).values())


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
        url = page.record.next_url

"""The pages in the order of the navigation: each knows which one comes next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...wiki.print_order import is_printed
from ..built_pages import BuiltPage


def reading_order(pages: Iterable[BuiltPage]) -> Sequence[BuiltPage]:
    """Every page to read, in the order of the navigation."""
    return [page for page in navigation_order(pages) if is_printed(page.source.id)]


def navigation_order(pages: Iterable[BuiltPage]) -> Sequence[BuiltPage]:
    """Every page once: those linked from the front page on first, the others as they come."""
    by_url = {page.source.url: page for page in pages}
    linked = {page.source.url: page for page in _chain(by_url)}
    return list((linked | by_url).values())


def _chain(pages: dict[str, BuiltPage]) -> Iterator[BuiltPage]:
    seen: set[str] = set()
    url: str | None = ""
    while url in pages and url not in seen:
        page = pages[url]
        seen.add(url)
        yield page
        url = page.record.next_url

"""The search index, from the built pages; takes the place of any that the engine wrote."""

from __future__ import annotations

from .built_pages import BuiltPage
from .built_site import BuiltSite, Files
from .search.index import IndexedPage, index_files
from .search.names import named_page
from .search.page_text import Section, sections_in

FOLDER = "search"
"""Also where MkDocs puts its own index, which nothing here reads."""

OTHER_INDEXES = ("search.json",)
"""What Zensical writes for its own search."""


def part(_site: BuiltSite, page: BuiltPage) -> tuple[Section, ...]:
    """The page's text by its headings."""
    return tuple(sections_in(page.article))


def files(site: BuiltSite) -> Files:
    """Make the folder anew."""
    for name in (FOLDER, *OTHER_INDEXES):
        yield name, None
    pages = [
        IndexedPage(named_page(site.catalog, page.source), site.part(part, page))
        for page in site.pages.values()
    ]
    for name, content in index_files(pages).items():
        yield f"{FOLDER}/{name}", content.encode()

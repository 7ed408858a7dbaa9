"""Each section as one page to print: ``utskrift/<section>/``."""

from __future__ import annotations

from dataclasses import dataclass

from ..addresses import urls
from ..wiki.print_order import is_printed
from ..wiki.sections import section_of
from .book.chapter import Chapter, chapter
from .book.document import book_html, section_books
from .built_pages import BuiltPage
from .built_site import FRONT_PAGE, PAGE, BuiltSite, Files


def part(site: BuiltSite, page: BuiltPage) -> Chapter | None:
    """The page as a chapter of its section; None when the page is never part of one."""
    is_in_section = is_printed(page.source.id) and "/" in page.source.file
    return _chapter(site, page) if is_in_section else None


def files(site: BuiltSite) -> Files:
    """Make the pages that hold a whole section."""

    def known(page: BuiltPage, _deeper: int) -> Chapter:
        return site.part(part, page) or _chapter(site, page)

    for section, book in section_books(site.pages.values(), site.catalog, known):
        yield f"{urls.printed(section)}{PAGE}", book_html(book).encode()


def _chapter(site: BuiltSite, page: BuiltPage) -> Chapter:
    return chapter(page, _Printed(site, section_of(page.source.id)), deeper=1)


@dataclass(frozen=True)
class _Printed:
    """The addresses of the pages that are printed with a section."""

    site: BuiltSite
    section: str

    def __contains__(self, url: object) -> bool:
        page_id = str(url).removesuffix("/") or FRONT_PAGE
        is_ours = page_id in self.site.pages and section_of(page_id) == self.section
        return is_ours and is_printed(page_id)

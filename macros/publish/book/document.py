"""Chapters put together: a title page, a table of contents, and the pages one after the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from ...addresses import urls
from ...reading.catalog import Catalog
from ...rendering.rendering import render
from ...wiki.print_order import printable_sections
from ...wiki.sections import section_of, section_title
from ..built_pages import BuiltPage
from .chapter import Chapter, chapter
from .order import reading_order

_SHEET = re.compile(r'<link rel="stylesheet"[^>]* href="[^"]*assets/css/([^"]+)">')
OWN = "book.css"
PRINT = "print.css"
"""Sheet for printers, which comes last."""

MakeChapter = Callable[[BuiltPage, int], Chapter]
"""Makes a page's chapter, its headings so many levels deeper."""


@dataclass(frozen=True)
class Part:
    """A section of the wiki with its pages; one that is a single page has no heading of its own."""

    anchor: str
    title: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True)
class Book:
    """A document to print. ``pages`` gives the page number on paper of an anchor, once known."""

    title: str
    url: str
    parts: tuple[Part, ...]
    sheets: tuple[str, ...]
    language: str = "nb"
    pages: Mapping[str, int] = field(default_factory=dict)


def whole_book(built: Iterable[BuiltPage], catalog: Catalog, sheets: tuple[str, ...]) -> Book:
    """Every page of the wiki, as a document at the site's root."""
    pages = reading_order(built)
    return Book("MTENK", "", _parts(pages, catalog, _chapters_among(pages)), sheets)


def section_books(
    built: Iterable[BuiltPage],
    catalog: Catalog,
    known: MakeChapter | None = None,
) -> Sequence[tuple[str, Book]]:
    """Each section with more than one page, as a document at its address.

    ``known`` gives a page's chapter in the document of its section, where such are kept.
    """
    pages = reading_order(built)
    sheets = sheets_of(pages)
    books = []
    for section in printable_sections(page.source.id for page in pages):
        own = [page for page in pages if section_of(page.source.id) == section]
        parts = _parts(own, catalog, known or _chapters_among(own))
        title = section_title(catalog, section)
        books.append((section, Book(title, urls.printed(section), parts, sheets)))
    return books


def book_html(book: Book) -> str:
    """Write the document."""
    return render("book.html", book.url, book=book, safe=Markup)


def _chapters_among(pages: Sequence[BuiltPage]) -> MakeChapter:
    urls = {page.source.url for page in pages}
    return lambda page, deeper: chapter(page, urls, deeper=deeper)


def _parts(pages: Sequence[BuiltPage], catalog: Catalog, make: MakeChapter) -> tuple[Part, ...]:
    sections: dict[str, list[BuiltPage]] = {}
    for page in pages:
        sections.setdefault(section_of(page.source.id), []).append(page)
    return tuple(
        Part(
            anchor=f"del-{section}",
            title=section_title(catalog, section),
            # Below the heading of the part; a single page is a part by itself.
            chapters=tuple(make(page, 1 if len(own) > 1 else 0) for page in own),
        )
        for section, own in sections.items()
    )


def sheets_of(pages: Sequence[BuiltPage]) -> tuple[str, ...]:
    """Style sheets that the pages link, each once, then the document's own."""
    found = dict.fromkeys(name for page in pages for name in sheets_in(page.html))
    return (*(name for name in found if name != PRINT), OWN, *(n for n in found if n == PRINT))


def sheets_in(html: str) -> list[str]:
    """Style sheets that a page links."""
    return _SHEET.findall(html)

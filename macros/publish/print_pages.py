"""Each section as one page to print: ``utskrift/<section>/``."""

from __future__ import annotations

from ..book.document import book_html, section_books
from .built_site import PAGE, BuiltSite, Files

FOLDER = "utskrift"


def files(site: BuiltSite) -> Files:
    """Make the pages that hold a whole section."""
    for section, book in section_books(site.pages.values(), site.catalog, FOLDER):
        yield f"{FOLDER}/{section}/{PAGE}", book_html(book).encode()

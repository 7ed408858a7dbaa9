"""Each section as one page to print: ``utskrift/<section>/``."""

from __future__ import annotations

from pathlib import Path

from ..book.document import book_html, section_books
from ..catalog import Catalog

FOLDER = "utskrift"


def write(site: Path, catalog: Catalog) -> None:
    """Write the pages that hold a whole section."""
    for section, book in section_books(site, catalog, FOLDER):
        path = site / FOLDER / section / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(book_html(book), encoding="utf-8")

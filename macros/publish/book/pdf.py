"""The whole wiki as a PDF: printed by Chromium until the contents have the right page numbers."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pikepdf
from playwright.sync_api import Browser, Page, sync_playwright

from ...reading.catalog import Catalog
from ..built_site import BuiltSite
from .document import Book, book_html, sheets_in, whole_book

FILE = "mtenk.pdf"
NAME = ".mtenk-book.html"

PASSES = 3
"""To learn the numbers, to print them, and to see that printing them has moved nothing."""

_FOOTER = (
    '<p style="width:100%;text-align:center;font-size:8pt">'
    '<span class="pageNumber"></span> / <span class="totalPages"></span></p>'
)


@contextmanager
def printing_browser(chromium: str) -> Iterator[Browser]:
    """Start a browser that can print, and end it."""
    arguments = ["--disable-gpu", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        yield browser
        browser.close()


def write_pdf(site: Path, catalog: Catalog, browser: Browser) -> int:
    """Write ``mtenk.pdf`` into the built site; gives the number of pages.

    Links between pages stay inside the book; those to files lead to the published site.
    """
    printed = next((site / "utskrift").glob("*/index.html"))
    pages = BuiltSite.read(site, catalog).pages.values()
    book = whole_book(pages, catalog, tuple(sheets_in(printed.read_text(encoding="utf-8"))))
    source = site / NAME
    try:
        page = browser.new_page()
        pdf = _numbered(page, source, book)
        page.close()
    finally:
        source.unlink(missing_ok=True)
    return _save(pdf, site / FILE)


def _numbered(page: Page, source: Path, book: Book) -> bytes:
    """Print until the contents name the pages that the chapters are on."""
    for _ in range(PASSES):
        pdf = _print(page, source, book)
        numbers = page_numbers(pdf, book)
        if numbers == book.pages:
            break
        book = replace(book, pages=numbers)
    return pdf


def page_numbers(pdf: bytes, book: Book) -> Mapping[str, int]:
    """Page of the PDF, counted from 1, on which each chapter begins."""
    anchors = {chapter.anchor for part in book.parts for chapter in part.chapters}
    with pikepdf.open(io.BytesIO(pdf)) as document:
        pages = {page.obj.objgen: number for number, page in enumerate(document.pages, start=1)}
        places = document.Root.Dests.items()
        return {name[1:]: pages[place[0].objgen] for name, place in places if name[1:] in anchors}


def _print(page: Page, source: Path, book: Book) -> bytes:
    source.write_text(book_html(book), encoding="utf-8")
    page.goto(source.resolve().as_uri())
    return page.pdf(
        prefer_css_page_size=True,
        outline=True,
        tagged=True,
        display_header_footer=True,
        header_template="<span></span>",
        footer_template=_FOOTER,
    )


def _save(pdf: bytes, path: Path) -> int:
    """Write the file packed and with its title, in one go, so that none is ever half there."""
    half = path.with_suffix(".part")
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.docinfo["/Title"] = "MTENK – hele wikien"
        document.docinfo["/Author"] = "MTENK"
        pages = len(document.pages)
        packed = pikepdf.ObjectStreamMode.generate
        document.save(half, object_stream_mode=packed, recompress_flate=True)
    half.replace(path)
    return pages

"""The PDF: bookmarks, numbers in the contents that are right, and links that lead somewhere."""

from __future__ import annotations

import re
import shutil
from itertools import chain

import pikepdf
import pytest

from macros.publish.book.document import sheets_in, whole_book
from macros.publish.book.offer import MARK, offer
from macros.publish.book.pdf import FILE, page_numbers, write_pdf
from macros.publish.built_site import BuiltSite

PAGES = ("last-ned", "ki", "ki/begreper", "hosting", "hosting/begreper/api", "ordliste")


@pytest.fixture(scope="module")
def book(site, browser, tmp_path_factory, catalog):
    """Folder with a few pages of the built site, and the PDF that is made of them."""
    folder = tmp_path_factory.mktemp("book")
    shutil.copytree(site / "assets/css", folder / "assets/css")
    for page in (*PAGES, "utskrift/ki"):
        (folder / page).mkdir(parents=True, exist_ok=True)
        shutil.copy(site / page / "index.html", folder / page / "index.html")
    write_pdf(folder, catalog, browser)
    return folder


@pytest.fixture(scope="module")
def pdf(book):
    with pikepdf.open(book / FILE) as document:
        yield document


def test_contents_name_the_page_that_each_chapter_begins_on(book, catalog):
    sheets = tuple(sheets_in((book / "utskrift/ki/index.html").read_text("utf-8")))
    pages = BuiltSite.read(book, catalog).pages.values()
    numbers = page_numbers((book / FILE).read_bytes(), whole_book(pages, catalog, sheets))
    assert len(numbers) == len(PAGES) - 1
    assert len(set(numbers.values())) == len(numbers)
    assert min(numbers.values()) > 2


def test_there_are_bookmarks_for_chapters_and_their_headings(pdf):
    with pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
        below = [child.title for item in outline.root for child in item.children]
    assert any("Kunstig" in title for title in titles)
    assert below


def test_links_inside_lead_to_a_place_and_none_to_a_file(pdf):
    places = set(pdf.Root.Dests.keys())
    links = list(chain.from_iterable(page.get("/Annots", ()) for page in pdf.pages))
    inside = [str(link["/Dest"]) for link in links if "/Dest" in link]
    outside = [str(link.A.URI) for link in links if "/A" in link and "/URI" in link.A]
    assert len(inside) >= len(PAGES) - 1
    assert set(inside) <= places
    assert outside
    assert not [address for address in outside if not re.match(r"https?://|mailto:", address)]


def test_it_is_tagged_and_says_its_language_and_title(pdf):
    assert "/StructTreeRoot" in pdf.Root
    assert str(pdf.Root.Lang) == "nb"
    assert "MTENK" in str(pdf.docinfo["/Title"])


def test_the_published_page_has_a_place_for_it_or_the_link(site):
    page = (site / "last-ned/index.html").read_text("utf-8")
    assert (MARK in page) != (f'href="../{FILE}"' in page)


def test_it_is_offered_once_it_is_there(book):
    page = book / "last-ned/index.html"
    page.write_text(f"<main>{MARK}</main>", "utf-8")
    offer(book)
    assert f'href="../{FILE}"' in page.read_text("utf-8")
    assert not list(book.glob(".mtenk*"))

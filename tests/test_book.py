"""Pages as chapters of one document: nothing of the screen, and links that stay in the book."""

from __future__ import annotations

import re

import pytest
from lxml import html

from macros.publish.book.chapter import chapter
from macros.publish.book.document import book_html, section_books, sheets_of
from macros.publish.book.order import reading_order
from macros.publish.built_site import BuiltSite

ROOT = "https://example.org/w/"
PAGE = """<!doctype html><html lang="nb"><head><title>x</title>
<link rel="canonical" href="{root}{url}">{next}
<link rel="stylesheet" href="{up}assets/css/tokens.css">
<link rel="stylesheet" media="print" href="{up}assets/css/print.css"></head>
<body><article class="mt-article"><nav class="mt-path">Sti</nav>
<header class="mt-head"><h1>Tittel på {url}</h1></header>
<div class="mt-prose"><h2 id="a">A<a class="headerlink" href="#a">#</a></h2>
<p><a href="#a">her</a> <a href="{up}stegmodeller/reise/#b">reise</a>
<a href="{up}data/x.csv">fil</a> <a href="https://other.example/">ut</a></p>
<svg aria-labelledby="t d"><title id="t">T</title><desc id="d">D</desc>
<path fill="url(#m)"></path><pattern id="m"></pattern></svg>
<details><summary>Svar</summary>42</details><button>Klikk</button><script>x()</script>
<h2 id="sider-som-lenker-hit">Sider som lenker hit</h2><p>BAKLENGS</p></div>
<footer class="mt-page-foot">FOT</footer></article></body></html>"""


@pytest.fixture
def site(tmp_path, small):
    """All pages of the small wiki, linked in a row in the order of their addresses."""
    urls = sorted(page.url for page in small.pages.values())
    for url, following in zip(urls, [*urls[1:], None], strict=True):
        up = "../" * url.count("/")
        link = f'<link rel="next" href="{up}{following}">' if following else ""
        path = tmp_path / url / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE.format(root=ROOT, url=url, up=up, next=link), "utf-8")
    return tmp_path


@pytest.fixture
def page(site, small):
    return BuiltSite.read(site, small).pages["begreper/kundereise"]


def test_a_chapter_holds_the_text_and_nothing_of_the_screen(page):
    found = chapter(page, {page.source.url})
    for gone in ("Sti", "FOT", "Klikk", "x()", "headerlink", "BAKLENGS", "Sider som lenker hit"):
        assert gone not in found.content
    assert "Tittel på begreper/kundereise/" in found.content
    assert '<details open="open">' in found.content


def test_every_place_has_a_name_of_its_own_and_what_refers_to_it_follows(page):
    content = html.fragment_fromstring(chapter(page, {page.source.url}).content, "div")
    ids = content.xpath("//@id")
    assert ids
    assert all(name.startswith("side-begreper--kundereise--") for name in ids)
    assert set(content.xpath("//svg/@aria-labelledby")[0].split()) <= set(ids)
    assert content.xpath("//path/@fill") == ["url(#side-begreper--kundereise--m)"]


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("her", "#side-begreper--kundereise--a", "#side-begreper--kundereise--a"),
        ("reise", "#side-stegmodeller--reise--b", f"{ROOT}stegmodeller/reise/#b"),
        ("fil", f"{ROOT}data/x.csv", f"{ROOT}data/x.csv"),
        ("ut", "https://other.example/", "https://other.example/"),
    ],
)
def test_links_stay_in_the_book_or_get_their_whole_address(page, text, inside, outside):
    for urls, expected in (
        ({page.source.url, "stegmodeller/reise/"}, inside),
        ({page.source.url}, outside),
    ):
        content = html.fragment_fromstring(chapter(page, urls).content, "div")
        assert content.xpath(f"//a[text()='{text}']/@href") == [expected]


def test_headings_go_down_with_the_parts_around_them(page):
    content = chapter(page, set(), deeper=1).content
    assert re.findall(r"<(h\d)", content) == ["h2", "h3"]


def _order(site, small):
    pages = BuiltSite.read(site, small).pages.values()
    return [page.source.url for page in reading_order(pages)]


def test_the_order_is_that_of_the_navigation(site, small):
    urls = _order(site, small)
    assert urls == sorted(page.url for page in small.pages.values() if page.id != "index")
    start = site / "index.html"
    start.write_text(start.read_text("utf-8").replace('rel="next"', 'rel="none"'), "utf-8")
    assert sorted(_order(site, small)) == urls


def test_a_section_is_one_valid_document_with_all_its_links_whole(site, small):
    books = section_books(BuiltSite.read(site, small).pages.values(), small)
    assert books
    for _, book in books:
        document = html.document_fromstring(book_html(book))
        ids = document.xpath("//@id")
        assert len(ids) == len(set(ids))
        places = [link[1:] for link in document.xpath("//a/@href") if link.startswith("#")]
        contents = document.xpath("//nav//a/@href")
        assert len(contents) == sum(len(part.chapters) for part in book.parts)
        assert {place for place in places if not place.endswith("--b")} <= set(ids)


def test_the_sheet_for_printers_comes_last(page):
    assert sheets_of([page]) == ("tokens.css", "book.css", "print.css")


def test_a_page_is_read_from_its_file(page):
    assert page.address == f"{ROOT}begreper/kundereise/"

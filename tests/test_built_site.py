"""A site is read once and written once, whatever is made of it."""

from __future__ import annotations

import pickle
from collections import Counter
from functools import partial
from html import escape
from pathlib import Path

import pytest

from macros import tables
from macros.kit import cache
from macros.publish import (
    FOR_OTHERS,
    FOR_PAGES,
    built_pages,
    markdown_pages,
    print_pages,
    publish,
    search_index,
    table_downloads,
)
from macros.publish.book.document import book_html, section_books
from macros.publish.built_site import BuiltSite
from macros.publish.page_steps import completed
from macros.publish.reading_back import record_in
from macros.tables.page_record import PageRecord, ShownTable

PAGE = """<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>x</title>
<link rel="canonical" href="https://x.test/w/{url}">
<link rel="next" href="{up}begreper/kundereise/">
<link rel="stylesheet" href="{up}assets/css/base.css">
<!--mt:structured_data--></head><body>
<nav class="mt-path"><ol><li><a href="{up}">Forside</a></li><li>Gruppe</li>
<li><a href="{up}begreper/">A &amp; B</a></li></ol></nav>
<article class="mt-article"><h1>{url}</h1><div class="mt-prose"><p>En kundereise.</p>{table}</div>
</article><script type="module" src="{up}assets/js/main.js"></script></body></html>"""

TABLE = (
    f'<mtenk-table data-table="overview" data-arguments="{escape("{}")}"><table></table>'
    "</mtenk-table>"
)


@pytest.fixture
def folder(tmp_path, small, monkeypatch):
    """The small wiki as an engine might have built it, with one table."""
    monkeypatch.setattr(cache, "CACHE", tmp_path / "cache")
    site = tmp_path / "site"
    files = {"assets/css/base.css": "a { color: red }", "assets/js/main.js": "run()"}
    worker = {"sw.js": "", "assets/js/offline/download.js": "", "assets/css/book.css": ""}
    for name, text in (files | worker).items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text)
    for page in small.pages.values():
        path = site / page.url / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        up = "../" * page.url.count("/") or "./"
        table = TABLE if page.id == "begreper" else ""
        path.write_text(PAGE.format(url=page.url, up=up, table=table), "utf-8")
    return site


def _files(folder):
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture
def opened(monkeypatch):
    """How often each HTML file is read and written."""
    counts = {"read": Counter(), "write": Counter()}

    def count(kind, name):
        original = getattr(Path, name)

        def counted(self, *arguments, **options):
            if self.suffix == ".html":
                counts[kind][self.as_posix()] += 1
            return original(self, *arguments, **options)

        monkeypatch.setattr(Path, name, counted)

    for name in ("read_bytes", "read_text"):
        count("read", name)
    for name in ("write_bytes", "write_text"):
        count("write", name)
    return counts


def test_every_html_file_is_read_and_written_once(folder, small, opened):
    built = {path.as_posix() for path in folder.rglob("*.html")}
    front = (folder / "index.html").as_posix()
    publish(folder, small)
    assert opened["read"].pop(front) <= 2  # the worker's list looks at the finished front page
    assert opened["read"] == Counter(built - {front})
    done = {path.as_posix() for path in folder.rglob("*.html")}
    assert opened["write"] == Counter(done)
    assert {path.removeprefix(folder.as_posix()) for path in done - built} == {
        "/gammel/kundereise/index.html",
        "/utskrift/begreper/index.html",
        "/utskrift/selskaper/index.html",
        "/utskrift/stegmodeller/index.html",
    }


def test_what_was_known_gives_the_same_site_as_what_is_read_back(folder, small, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    records = {}
    for page in small.pages.values():
        html = (folder / page.url / "index.html").read_text("utf-8")
        records[page.id] = record_in(html, page.url)
        (elsewhere / page.url).mkdir(parents=True, exist_ok=True)
        (elsewhere / page.url / "index.html").write_text(html, "utf-8")
    publish(folder, small, records, drafts=True)
    publish(elsewhere, small, drafts=True)
    for name, content in _files(elsewhere).items():
        assert (folder / name).read_bytes() == content, name


def test_a_page_says_what_an_engine_would_have_told(folder, small):
    page = BuiltSite.read(folder, small).pages["begreper"]
    assert page.record == PageRecord(
        address="https://x.test/w/begreper/",
        next_url="begreper/kundereise/",
        crumbs=(("Forside", ""), ("A & B", "begreper/")),
        tables=(ShownTable("overview", "{}"),),
    )


def test_a_record_is_believed_before_the_page(folder, small):
    record = PageRecord(address="https://y.test/begreper/")
    site = BuiltSite.read(folder, small, {"begreper": record})
    assert site.pages["begreper"].record is record
    assert site.address == "https://x.test/w/"


def test_a_page_alone_is_what_it_is_among_all(folder, small):
    """So that a server may complete it when it is asked for."""
    site = BuiltSite.read(folder, small)
    alone = {name: completed(small, page).html for name, page in site.pages.items()}
    site.each_page(partial(completed, small))
    assert {name: page.html for name, page in site.pages.items()} == alone
    assert "<mtenk-term" in alone["begreper"]
    again = {name: completed(small, page).html for name, page in site.pages.items()}
    assert again == alone


def test_each_artefact_can_be_asked_for_alone(folder, small):
    site = BuiltSite.read(folder, small)
    site.each_page(partial(completed, small))
    before = _files(folder)
    alone = {}
    for artefact in reversed((*FOR_PAGES, *FOR_OTHERS)):
        alone |= {name: found for name, found in artefact.files(site) if found is not None}
    assert _files(folder) == before, "asking writes nothing"
    for artefact in (*FOR_PAGES, *FOR_OTHERS):
        site.add(artefact.files(site))
    site.write()
    assert {name: _files(folder)[name] for name in alone} == alone


def test_what_an_engine_left_goes(folder, small):
    (folder / "search").mkdir()
    (folder / "search/search_index.json").write_text("{}")
    (folder / "sitemap.xml.gz").write_text("")
    publish(folder, small, drafts=True)
    assert not (folder / "search/search_index.json").exists()
    assert not (folder / "sitemap.xml.gz").exists()


def test_a_table_that_was_built_for_its_page_is_not_built_again(small, folder, monkeypatch):
    table = tables.build(small, "overview", {})
    monkeypatch.setattr(tables, "build", None)
    record = PageRecord(tables=(ShownTable(table.name, table.arguments_json, table),))
    site = BuiltSite.read(folder, small, dict.fromkeys(small.pages, record))
    names = [name for name, _ in table_downloads.files(site)]
    assert names == ["data/tabeller/overview.csv", "data/tabeller/overview.json"]


def test_a_page_is_parsed_once_for_all_that_is_made_of_it(folder, small, monkeypatch):
    parsed = Counter()
    parse = built_pages.lxml_html.document_fromstring

    def counted(html):
        parsed[html] += 1
        return parse(html)

    monkeypatch.setattr(built_pages.lxml_html, "document_fromstring", counted)
    records = {name: PageRecord() for name in small.pages}
    site = BuiltSite.read(folder, small, records)
    site.make_parts((*FOR_PAGES, *FOR_OTHERS))
    for artefact in (*FOR_PAGES, *FOR_OTHERS):
        site.add(artefact.files(site))
    assert parsed == Counter(page.html for page in site.pages.values())


def test_parts_and_records_can_be_made_in_another_process(folder, small):
    site = BuiltSite.read(folder, small)
    for page in site.pages.values():
        for artefact in (print_pages, search_index, markdown_pages):
            made = site.part(artefact.part, page)
            assert pickle.loads(pickle.dumps(made)) == made
    table = tables.build(small, "overview", {})
    record = PageRecord(tables=(ShownTable(table.name, table.arguments_json, table),))
    (again,) = pickle.loads(pickle.dumps(record)).tables
    assert again.table == table


def test_parts_follow_the_page(folder, small):
    site = BuiltSite.read(folder, small)
    page = site.pages["begreper"]
    before = site.part(search_index.part, page)
    site.each_page(lambda page: page.with_html(page.html.replace("En kundereise", "Et ord")))
    assert site.part(search_index.part, site.pages["begreper"]) != before


def test_a_kept_chapter_is_the_chapter_of_its_section(folder, small):
    site = BuiltSite.read(folder, small)
    printed = {
        name: content.decode() for name, content in print_pages.files(site) if content is not None
    }
    made = section_books(site.pages.values(), small)
    assert printed == {f"{book.url}index.html": book_html(book) for _, book in made}

"""Pages as Markdown: each construct, what goes into llms.txt, and what is kept between builds."""

from __future__ import annotations

import pytest

from macros.kit import cache
from macros.publish import markdown_pages
from macros.publish.built_pages import article_of
from macros.publish.markdown.article import main_content
from macros.publish.markdown.converter import to_markdown
from macros.publish.markdown.llms import llms_txt
from macros.publish.markdown.page import page_markdown
from macros.publish.markdown.tables import Cell, gfm, unrolled
from tests.artefacts import page_of, write_files
from tests.test_golden import cases

ADDRESS = "https://x.test/w/a/"
ARTICLE = '<html><body><article class="mt-article"><div class="mt-prose">{}</div></article>'
PAGE = '<link rel="canonical" href="{}">' + ARTICLE


def _converted(content, address=ADDRESS):
    from lxml import html

    article = main_content(article_of(ARTICLE.format(content)), address)
    return to_markdown(html.tostring(article, encoding="unicode"))


@cases("markdown")
def test_markdown(case):
    assert _converted(case["html"]) + "\n" == case["markdown"]


def test_every_place_of_a_grid_is_filled_once():
    rows = [[Cell("a", rows=9), Cell("b", 2)], [Cell("c"), Cell("d")]]
    assert unrolled(rows) == [["a", "b", "b"], ["a", "c", "d"]]
    assert unrolled([]) == []
    assert gfm([], []) == ""


def test_without_an_address_links_stay_as_they_are():
    assert _converted('<a href="../b/">B</a>', None) == "[B](../b/)"


def test_a_page_without_an_article_has_no_content(small):
    page = page_of(small, "index", "<html><body><p>x</p></body></html>")
    meta = page.source.meta
    assert page_markdown(page) == f"# {meta.title}\n\n> {meta.description}\n"


@pytest.fixture
def site(tmp_path, small, monkeypatch):
    """The small wiki as an engine might have built it."""
    monkeypatch.setattr(cache, "CACHE", tmp_path / "cache")
    folder = tmp_path / "site"
    for page in small.pages.values():
        path = folder / page.url / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        address = f"https://x.test/w/{page.url}"
        path.write_text(PAGE.format(address, f"<p>Om {page.id}</p>"), "utf-8")
    return folder


def test_each_page_has_its_markdown_beside_it(site, small):
    write_files(markdown_pages, site, small)
    page = small.pages["begreper/kundereise"]
    text = (site / page.url / "index.md").read_text("utf-8")
    assert text == (
        f"# {page.meta.title}\n\n> {page.meta.description}\n\n"
        "Begrep · <https://x.test/w/begreper/kundereise/>\n\nOm begreper/kundereise\n"
    )


def test_the_index_follows_the_form(site, small):
    write_files(markdown_pages, site, small)
    lines = (site / "llms.txt").read_text("utf-8").splitlines()
    assert lines[0] == "# MTENK"
    assert lines[2] == f"> {small.pages['index'].meta.description}"
    headings = [line for line in lines if line.startswith("#")]
    assert headings.count("# MTENK") == 1
    assert all(line.startswith("## ") for line in headings[1:])
    links = [line for line in lines if line.startswith("- ")]
    assert len(links) == len(small.pages) - 1  # all but the front page
    assert all(".md): " in link for link in links)
    whole = (site / "llms-full.txt").read_text("utf-8")
    assert all(f"\n# {page.meta.title}\n" in f"\n{whole}" for page in small.pages.values())


def test_what_is_optional_comes_last(catalog):
    text = llms_txt(catalog, list(catalog.pages.values()), "https://x.test/")
    optional = text[text.index("## Optional") :]
    assert "https://x.test/bidra/index.md" in optional
    assert "https://x.test/kart/index.md" in optional
    assert "## " not in optional[3:]


def test_only_a_changed_article_is_converted_again(site, small, monkeypatch):
    write_files(markdown_pages, site, small)
    before = {path: path.read_bytes() for path in site.rglob("*.md")}
    made = []
    convert = markdown_pages.page_markdown
    monkeypatch.setattr(
        markdown_pages, "page_markdown", lambda *given: made.append(given) or convert(*given)
    )
    changed = site / "begreper/kundereise/index.html"
    changed.write_text(changed.read_text("utf-8").replace("Om ", "Alt om "), "utf-8")
    front = site / "index.html"
    front.write_text(f"<!-- another menu -->{front.read_text('utf-8')}", "utf-8")
    write_files(markdown_pages, site, small)
    assert len(made) == 1
    after = {path: path.read_bytes() for path in site.rglob("*.md")}
    assert [path for path in after if after[path] != before[path]] == [changed.with_suffix(".md")]


def test_a_cache_that_cannot_be_written_is_no_fault(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(cache, "CACHE", tmp_path / "file")
    assert cache.kept("x", "key", lambda: b"made") == b"made"
    cache.drop_unused("x")


def test_what_was_long_unused_goes(tmp_path, monkeypatch):
    import os

    monkeypatch.setattr(cache, "CACHE", tmp_path)
    for key in ("old", "new"):
        cache.kept("x", key, key.encode)
    os.utime(tmp_path / "x/old", (0, 0))
    cache.drop_unused("x")
    assert [path.name for path in (tmp_path / "x").iterdir()] == ["new"]


def test_keys_tell_parts_apart():
    assert cache.key_of(["ab", "c"]) != cache.key_of(["a", "bc"])

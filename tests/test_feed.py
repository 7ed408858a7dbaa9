"""The Atom feed, the sitemap and robots.txt."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from macros.publish import feed, sitemap
from macros.publish.built_site import BuiltSite
from tests.artefacts import write_files
from tests.atom import ATOM, faults
from tests.repository import Repository

pytestmark = pytest.mark.slow

ADDRESS = "https://example.org/w/"
SITEMAPS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
CONCEPT = "begreper/kundereise"


@pytest.fixture(autouse=True)
def alone(monkeypatch, tmp_path):
    """Neither this machine's settings nor a repository above the test's folder."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")  # 2026-01-01


@pytest.fixture
def repository(wiki):
    """The small wiki with two commits; one page is not committed."""
    repository = Repository.new(wiki.root)
    path = wiki.root / "docs/selskaper/merke.md"
    text = path.read_text("utf-8")
    path.unlink()
    repository.commit("2025-12-31")
    wiki.edit(f"docs/{CONCEPT}.md", "title: Kundereise", 'title: "Kunde & <reise>"')
    repository.commit("2026-06-30", "Æ & Å <x@example.org>")
    path.write_text(text, "utf-8")
    return repository


@pytest.fixture
def site(wiki, tmp_path):
    """What an engine has built, its own sitemap included."""
    folder = tmp_path / "site"
    for page in wiki.catalog().pages.values():
        path = folder / page.url / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'<link rel="canonical" href="{ADDRESS}{page.url}">')
    for name in ("404.html", "sitemap.xml", "sitemap.xml.gz"):
        (folder / name).write_text("the engine's")
    (folder / "gammel").mkdir()
    (folder / "gammel/index.html").write_text("leads on")
    return folder


def text(element, tag):
    return element.findtext(f"{ATOM}{tag}")


def test_the_feed_is_as_the_standard_has_it(wiki, repository, site):
    write_files(feed, site, wiki.catalog())
    content = (site / "feed.xml").read_bytes()
    assert faults(content) == []
    root = etree.fromstring(content)
    assert text(root, "id") == ADDRESS
    assert text(root, "updated") == "2026-06-30T14:00:00+02:00"
    assert root.xpath("*[@rel='self']/@href") == [f"{ADDRESS}feed.xml"]
    first, *others = root.findall(f"{ATOM}entry")
    assert text(first, "id") == f"{ADDRESS}{CONCEPT}/"
    assert text(first, "title") == "Kunde & <reise>"
    assert text(first, "updated") == "2026-06-30T14:00:00+02:00"
    assert text(first, "published") == "2025-12-31T13:00:00+01:00"
    assert [a.findtext(f"{ATOM}name") for a in first.findall(f"{ATOM}author")] == [
        "Kari Nordmann",
        "Æ & Å",
    ]
    assert first.xpath("*[local-name()='category']/@label") == ["Begrep"]
    ids = [text(entry, "id") for entry in others]
    assert f"{ADDRESS}selskaper/merke/" not in ids  # not committed
    assert ADDRESS not in ids  # the front page is no news
    assert len(ids) == len(wiki.catalog().pages) - 3


def test_the_feed_holds_the_latest_pages(wiki, repository, site, monkeypatch):
    monkeypatch.setattr(feed, "LENGTH", 2)
    root = etree.fromstring(feed.atom(wiki.catalog(), ADDRESS))
    assert len(root.findall(f"{ATOM}entry")) == 2


def test_a_feed_without_a_history_is_empty_and_right(wiki):
    content = feed.atom(wiki.catalog(), ADDRESS)
    assert faults(content) == []
    assert text(etree.fromstring(content), "updated") == "2026-01-01T01:00:00+01:00"
    assert b"<entry" not in content


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("<id>https://example.org/w/</id>", "", "feed: 0 id"),
        ("<id>https://example.org/w/</id>", "<id>w</id>", "feed: the id is no address in full"),
        ("<title>", "<title>x</title><title>", "feed: 2 title"),
        ("+02:00</updated>", "</updated>", "feed: updated is no moment"),
        ('rel="self"', 'rel="via"', "feed: no link to itself"),
        ("<name>MTENK</name>", "<name> </name>", "feed: an author without a name"),
        ("<author>", "<writer/><author>", "feed: unknown writer"),
        ('term="concept"', 'term=""', "entry 1: a category without a term"),
        ("<summary>", "<summary/><summary>", "entry 1: 2 summary"),
        ("/begreper/kundereise/</id>", "/begreper/</id>", "is the id of 2 entries"),
    ],
)
def test_the_standard_can_be_broken(wiki, repository, old, new, fault):
    content = feed.atom(wiki.catalog(), ADDRESS).decode()
    assert old in content
    assert fault in " | ".join(faults(content.replace(old, new, 1).encode()))


def test_the_sitemap_has_each_page_with_its_last_change(wiki, repository, site):
    write_files(sitemap, site, wiki.catalog())
    root = etree.parse(str(site / "sitemap.xml")).getroot()
    assert root.tag == f"{SITEMAPS}urlset"
    listed = {
        page.findtext(f"{SITEMAPS}loc"): page.findtext(f"{SITEMAPS}lastmod")
        for page in root.findall(f"{SITEMAPS}url")
    }
    assert set(listed) == {ADDRESS + page.url for page in wiki.catalog().pages.values()}
    assert listed[f"{ADDRESS}{CONCEPT}/"] == "2026-06-30T14:00:00+02:00"
    assert listed[f"{ADDRESS}selskaper/firma/"] == "2025-12-31T13:00:00+01:00"
    assert listed[f"{ADDRESS}selskaper/merke/"] is None  # not committed
    assert not (site / "sitemap.xml.gz").exists()
    assert (site / "robots.txt").read_text().splitlines()[-1] == f"Sitemap: {ADDRESS}sitemap.xml"


def test_a_page_that_was_not_built_is_not_listed(wiki, repository, site):
    (site / CONCEPT / "index.html").unlink()
    assert f"{CONCEPT}/".encode() not in sitemap.sitemap(
        BuiltSite.read(site, wiki.catalog()), ADDRESS
    )


def test_without_addresses_in_full_nothing_is_written(wiki, repository, site):
    (site / "index.html").write_text("no canonical link")
    write_files(feed, site, wiki.catalog())
    write_files(sitemap, site, wiki.catalog())
    assert not (site / "feed.xml").exists()
    assert not (site / "robots.txt").exists()
    assert (site / "sitemap.xml").read_text() == "the engine's"


def test_another_process_writes_the_same(wiki, repository, site):
    """Nothing hangs on the order of a set, or on where in the world it is built."""
    catalog = wiki.catalog()
    write_files(feed, site, catalog)
    write_files(sitemap, site, catalog)
    names = ("feed.xml", "sitemap.xml", "robots.txt")
    before = [(site / name).read_bytes() for name in names]
    code = (
        "import sys; from pathlib import Path; from macros.reading.catalog import load;"
        "from macros.publish import feed, sitemap; from tests.artefacts import write_files;"
        "catalog = load(Path(sys.argv[1]))[0];"
        "[write_files(step, Path(sys.argv[2]), catalog) for step in (feed, sitemap)]"
    )
    command = [sys.executable, "-c", code, str(wiki.root), str(site)]
    elsewhere = {
        **os.environ,
        "PYTHONHASHSEED": "7",
        "TZ": "Asia/Tokyo",
        "PYTHONPATH": str(Path.cwd()),
    }
    subprocess.run(command, env=elsewhere, check=True)
    assert [(site / name).read_bytes() for name in names] == before

"""Old addresses lead to the pages that have taken their place."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from lxml import html

from macros.bokmal.slugs import slugify
from macros.publish import redirects
from tests.artefacts import write_files

pytestmark = pytest.mark.slow

NAVIGATION = Path(__file__).resolve().parents[2] / "shared" / "old-navigation.tsv"
FILE = "data/redirects.yml"
TAKEN = "2:11 «begreper/kundereise» er adressen til en side → ta den bort, eller flytt siden"


def _old_addresses():
    """Every address of the old wiki, as spelt there and as it should have been, with its page."""
    if not NAVIGATION.is_file():
        pytest.skip("../shared/old-navigation.tsv is not here, so the old addresses are not known")
    with NAVIGATION.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    introductions = {
        r["parents"]: r["page under docs/"] for r in rows if r["kind"] == "section intro"
    }
    for row in rows:
        file = row["page under docs/"] or introductions[row["title"]]
        page = file.removesuffix(".md").removesuffix("/index")
        old = row["old path"]
        folder = old.rpartition("/")[0]
        for title in (row["title"], row["old spelling"]):
            if title:
                slug = slugify(title.replace("&", " and "))
                yield (f"{folder}/{slug}" if folder else slug), page
        yield old, page


def test_every_old_address_leads_to_its_page(catalog):
    known = {r.from_: r.to for r in catalog.redirects.value.redirects}
    wanted = {old: page for old, page in _old_addresses() if page in catalog.pages and old != page}
    assert {old: known.get(old) for old in wanted} == wanted
    assert len(wanted) > 60


def _write(wiki, *pairs):
    lines = "".join(f"  - from: {old}\n    to: {new}\n" for old, new in pairs)
    wiki.write(FILE, f"redirects:\n{lines}")


def _faults(wiki):
    return [f"{i.line}:{i.column} {i.message} → {i.hint}" for i in wiki.issues() if i.path == FILE]


@pytest.mark.parametrize(
    ("pairs", "faults"),
    [
        ([("a", "begreper/kundereise"), ("b/c", "index")], []),
        (
            [("a", "begreper/kundereiser")],
            ["3:9 det finnes ingen side «begreper/kundereiser» → mente du «begreper/kundereise»?"],
        ),
        (
            [("begreper/kundereise", "stegmodeller")],
            [TAKEN],
        ),
        (
            [("a", "b"), ("b", "stegmodeller")],
            ["3:9 «b» er selv omadressert → skriv «to: stegmodeller»"],
        ),
        (
            [("a", "stegmodeller"), ("a", "stegmodeller")],
            ["4:11 «a» står to ganger → behold den som fører til riktig side"],
        ),
        ([("begreper/kundereise#gammel", "begreper/kundereise#kritikk")], []),
        ([("begreper/kundereise#gammel", "begreper/kundereise")], []),
        (
            [("begreper/borte#gammel", "begreper/kundereise")],
            ["2:11 det finnes ingen side «begreper/borte» → skriv siden der overskriften sto"],
        ),
        (
            [("begreper/kundereise#gammel", "stegmodeller")],
            [
                (
                    "2:11 «begreper/kundereise#gammel» fører til en annen side"
                    " → skriv en overskrift på samme side: to: begreper/kundereise#…"
                )
            ],
        ),
        (
            [("begreper/kundereise#kritikk", "begreper/kundereise")],
            [
                (
                    "2:11 «begreper/kundereise#kritikk» er adressen til en overskrift"
                    " → stryk videresendingen"
                )
            ],
        ),
        (
            [("begreper/kundereise#gammel", "begreper/kundereise#kritik")],
            [
                (
                    "2:11 siden «begreper/kundereise» har ingen overskrift «#kritik»"
                    " → mente du begreper/kundereise#kritikk?"
                )
            ],
        ),
    ],
)
def test_the_rule(wiki, pairs, faults):
    _write(wiki, *pairs)
    assert _faults(wiki) == faults


@pytest.mark.parametrize("old", ["../x", "/x", "x/", "x//y", "Å", "x?y", '"a b"', "x/index.html"])
def test_an_address_that_cannot_be_is_turned_away(wiki, old):
    _write(wiki, (old, "stegmodeller"))
    [fault] = _faults(wiki)
    assert "ikke er en side" in fault


def _site(wiki, folder, head=""):
    for page in wiki.catalog().pages.values():
        path = folder / page.url / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<html><head>{head}</head>{page.id}</html>")
    return folder


def test_what_is_written(wiki, tmp_path):
    address = "https://example.org/w/begreper/kundereise/"
    site = _site(wiki, tmp_path / "site", f'<link rel="canonical" href="{address}">')
    write_files(redirects, site, wiki.catalog())
    path = site / "gammel/kundereise/index.html"
    page = html.fromstring(path.read_text("utf-8"))
    assert page.xpath("//meta[@http-equiv='refresh']/@content") == [
        "0; url=../../begreper/kundereise/"
    ]
    assert page.xpath("//link[@rel='canonical']/@href") == [address]
    assert page.xpath("//a/@href") == ["../../begreper/kundereise/"]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert page.get("lang") == "nb"
    assert page.xpath("//script/@src") == ["../../assets/js/follow.js"]
    assert page.xpath("//script/@data-to") == ["../../begreper/kundereise/"]
    before = path.read_bytes()
    write_files(redirects, site, wiki.catalog())
    assert path.read_bytes() == before


def test_a_redirect_to_a_heading_leads_to_it(wiki, tmp_path):
    _write(wiki, ("gammel/kritikk", '"begreper/kundereise#kritikk"'))
    assert _faults(wiki) == []
    write_files(redirects, _site(wiki, tmp_path / "site"), wiki.catalog())
    page = html.parse(str(tmp_path / "site/gammel/kritikk/index.html"))
    to = "../../begreper/kundereise/#kritikk"
    assert page.xpath("//a/@href") == [to]
    assert page.xpath("//script/@data-to") == ["../../begreper/kundereise/"]  # + the reader's own
    assert page.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url={to}"]
    assert page.xpath("//link[@rel='canonical']/@href") == ["../../begreper/kundereise/"]


def test_without_a_site_address_the_canonical_link_is_relative(wiki, tmp_path):
    write_files(redirects, _site(wiki, tmp_path / "site"), wiki.catalog())
    page = html.parse(str(tmp_path / "site/gammel/kundereise/index.html"))
    assert page.xpath("//link[@rel='canonical']/@href") == ["../../begreper/kundereise/"]


def test_a_page_is_never_written_over(wiki, tmp_path):
    _write(wiki, ("begreper/kundereise", "stegmodeller"), ("x", "y"))
    site = _site(wiki, tmp_path / "site")
    write_files(redirects, site, wiki.catalog())
    assert (site / "begreper/kundereise/index.html").read_text().endswith("kundereise</html>")
    assert not (site / "x").exists()


def test_a_hostile_title_is_escaped(wiki, tmp_path):
    wiki.edit("docs/begreper/kundereise.md", "title: Kundereise", 'title: "</title><script>x"')
    site = _site(wiki, tmp_path / "site")
    write_files(redirects, site, wiki.catalog())
    assert "<script>x" not in (site / "gammel/kundereise/index.html").read_text()

"""Entries and citations in Norwegian APA 7, and the bibliography itself."""

from __future__ import annotations

import json
import re
import socket
import warnings
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from citeproc import CitationStylesStyle
from stdnum import isbn

from macros.citations import apa
from macros.citations.bibliography import citation_label, format_entries
from macros.reading.catalog import Catalog
from macros.schema.reference import Reference

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[1]
CASES = sorted((ROOT / "tests" / "golden" / "bibliography").glob("*.yml"))
WORKS = yaml.safe_load((ROOT / "data" / "references.yml").read_text("utf-8"))["references"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_golden(path):
    case = yaml.safe_load(path.read_text("utf-8"))
    work, suffix = case["reference"], case.get("year_suffix", "")
    assert apa.format_entry(work, suffix) == case["html"]
    assert apa.citation_label(work, case.get("locator"), suffix) == case["label"]


def _titled(title, **fields):
    return {"id": "x", "type": "book", "title": title, "language": "nb", **fields}


def _by(family, given, year, title, **fields):
    fields["author"] = [{"family": family, "given": given}]
    if year:
        fields["issued"] = {"date-parts": [[year]]}
    return _titled(title, **fields)


def test_order_of_the_list():
    in_order = [
        _by("Aaker", "David", 2000, "Aa er ikke å i et engelsk verk", language="en"),
        _titled("AIDA-modellen"),
        _by("Berg", "Kari", None, "Udatert"),
        _by("Berg", "Kari", 2001, "Boken"),
        _by("Berg", "Kari", 2001, "Den andre boken"),
        _by("Berg", "Kari", 2002, "Boken"),
        _by("Berg Hansen", "Kari", 1990, "Ord for ord"),
        _by("Bergh", "Anne", 1990, "Så bokstav for bokstav"),
        _by("Étienne", "Luc", 1990, "Uten aksent"),
        _by("Eva", "Luc", 1990, "Etter Étienne"),
        _by("Myhre", "Eva", 1990, "Y"),
        _by("Müller", "Eva", 1990, "Ü er y"),
        _by("Zahl", "Per", 1990, "Z"),
        _by("Ærlig", "Per", 1990, "Æ kommer etter z"),
        _by("Ödman", "Per", 1991, "Svensk ö er ø", language="sv"),
        _by("Østby", "Per", 1990, "Ø"),
        _by("Aaberge", "Albertine", 1990, "Aa er å"),
        _by("Åsnes", "Per", 1990, "Å"),
    ]
    assert sorted(sorted(in_order, key=str), key=apa.sort_key) == in_order


def test_letters_tell_works_apart_by_title_across_the_bibliography():
    works = [
        _by("Strong", "Edward K.", 1925, "Theories of selling", id="b", language="en"),
        _by("Strong", "Edward K.", 1925, "The psychology of selling", id="a", language="en"),
        _by("Strong", "Edward K.", 1926, "Something else", id="c", language="en"),
        _by("Weak", "E.", None, "B", id="undated-b"),
        _by("Weak", "E.", None, "A", id="undated-a"),
    ]
    letters = {"a": "a", "b": "b", "undated-a": "a", "undated-b": "b"}
    assert apa.year_suffixes(works) == letters
    assert apa.year_suffixes(reversed(works)) == letters


def test_letters_go_on_after_z():
    works = [_by("Vane", "E.", 2000, f"Bok {n:02}", id=f"bok-{n:02}") for n in range(28)]
    letters = apa.year_suffixes(works)
    assert [letters[f"bok-{n}"] for n in (25, 26, 27)] == ["z", "aa", "ab"]


def test_over_a_catalog():
    works = [
        _by("Ås", "E.", 2000, "Bok B", id="as-b"),
        _by("Ås", "E.", 2000, "Bok A", id="as-a"),
        _by("Berg", "E.", 2000, "Bok", id="berg"),
    ]
    references = {w["id"]: Reference.model_validate_json(json.dumps(w)) for w in works}
    catalog = Catalog(root=ROOT, references=references)
    assert citation_label(catalog, "as-b", "s. 3-4") == "(Ås, 2000b, s. 3–4)"
    entries = format_entries(catalog, ["as-b", "unknown", "berg", "as-a", "berg"])
    assert [entry.id for entry in entries] == ["berg", "as-a", "as-b"]
    assert entries[1].html == "Ås, E. (2000a). <i>Bok A</i>."


def test_the_style_is_valid():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        CitationStylesStyle(str(apa.STYLE), locale="nb-NO", validate=True)


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work["id"])
def test_every_work_gives_a_sound_entry(work, monkeypatch):
    def no_network(*_):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", no_network)
    html = apa.format_entry(work)
    tags = _Tags(html)
    assert tags.names <= {"i", "a"}
    assert not tags.open
    assert not re.search(r"\.\.|\?\.|,,|\s\s|None|[\ue000-\uf8ff]| [,.;)]|\( ", tags.text)
    assert re.fullmatch(r"\(.+, (\d{4}/)?(\d{4}|u\.å\.)\)", apa.citation_label(work))


class _Tags(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.names, self.open, self.text = set(), [], ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.names.add(tag)
        self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def test_works_are_in_order_and_their_numbers_are_well_formed():
    ids = [work["id"] for work in WORKS]
    assert ids == sorted(set(ids))
    for work in WORKS:
        assert "ISBN" not in work or isbn.is_valid(work["ISBN"]), work["id"]
        assert "DOI" not in work or re.fullmatch(r"10\.\d{4,9}/\S+", work["DOI"]), work["id"]
        assert not ("issued" in work and "accessed" in work), work["id"]


def test_letters_are_given_to_exactly_the_works_that_are_cited_alike():
    # Only works that may be alike are written out; that must miss none.
    alike: dict[str, list[str]] = {}
    for work in WORKS:
        alike.setdefault(apa.citation_label(work), []).append(work["id"])
    expected = {name for group in alike.values() if len(group) > 1 for name in group}
    assert set(apa.year_suffixes(WORKS)) == expected

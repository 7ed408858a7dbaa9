"""The page of all works, the files for reference managers, and the rules for references."""

from __future__ import annotations

import io
import json
import re

import pytest
from citeproc.source.bibtex.bibparse import BibTeXParser

from macros.citations.bibtex import to_bibtex
from macros.citations.citations import pages_citing, works_on
from macros.citations.ris import to_ris
from macros.page_macros import MACROS
from macros.page_macros.context import PageContext
from macros.publish import bibliography_files
from tests.artefacts import write_files

pytestmark = pytest.mark.slow

REFERENCES = "data/references.yml"
CONCEPT = "docs/begreper/kundereise.md"

BOOK = {
    "id": "bok",
    "type": "book",
    "title": "Salg & 100 % {kunde}: C# under_strek ~ ^ $ \\emph",
    "author": [
        {"family": "de la Cruz", "given": "Ana"},
        {"literal": "Olsen and Sønner, AS"},
        {"family": "Berg, jr. and co", "given": "Kari"},
    ],
    "editor": [{"family": "Ås", "given": "Åse"}],
    "issued": {"date-parts": [[2020, 3]]},
    "publisher": "Forlag\nTY  - JOUR",
    "page": "12–34",
    "DOI": "10.1000/a}b",
    "URL": "https://example.org/a_b?c={d}&e=f%20g#h",
    "accessed": {"date-parts": [[2026, 1, 2]]},
    "language": "nb",
}


def _ris_records(text):
    """A strict reader of its own: every line is a tag, two spaces, a hyphen and a value."""
    records = []
    for line in text.split("\r\n"):
        if not line:
            continue
        match = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line)
        assert match, line
        tag, value = match.groups()
        if tag == "TY":
            records.append([])
        records[-1].append((tag, value))
    assert all(record[-1] == ("ER", "") for record in records)
    return records


def _bibtex(text):
    """Entries as citeproc-py reads them: by id, with type and fields, before TeX is undone."""
    found = {}
    for key, entry in BibTeXParser(io.StringIO(text)).items():
        found[key] = {name: str(value) for name, value in entry.items()}
    return found


def test_bibtex_is_read_back():
    text = to_bibtex(BOOK)
    assert text.startswith("@book{bok,\n")
    assert _bibtex(text)["bok"] == {
        "author": "de la Cruz, Ana and {Olsen and Sønner, AS} and {Berg, jr. and co}, Kari",
        "editor": "Ås, Åse",
        "title": r"{Salg \& 100 \% {\textbraceleft}kunde{\textbraceright}: C\# under\_strek"
        r" {\textasciitilde} {\textasciicircum} \$ {\textbackslash}emph}",
        "year": "2020",
        "month": "3",
        "publisher": "Forlag TY - JOUR",
        "pages": "12--34",
        "doi": "10.1000/a%7Db",
        "url": "https://example.org/a_b?c=%7Bd%7D&e=f%20g#h",
        "urldate": "2026-01-02",
        "langid": "norsk",
    }


def test_ris_is_read_back():
    [record] = _ris_records(to_ris(BOOK))
    assert record == [
        ("TY", "BOOK"),
        ("ID", "bok"),
        ("AU", "de la Cruz, Ana"),
        ("AU", "Olsen and Sønner, AS"),
        ("AU", "Berg, jr. and co, Kari"),
        ("ED", "Ås, Åse"),
        ("TI", BOOK["title"]),
        ("PB", "Forlag TY - JOUR"),
        ("DO", BOOK["DOI"]),
        ("UR", BOOK["URL"]),
        ("LA", "nb"),
        ("PY", "2020"),
        ("DA", "2020/03//"),
        ("Y2", "2026/01/02/"),
        ("SP", "12"),
        ("EP", "34"),
        ("ER", ""),
    ]


def test_all_works_of_the_real_wiki_are_in_both_files(catalog, tmp_path):
    write_files(bibliography_files, tmp_path, catalog)
    cited = bibliography_files.cited(catalog)
    records = _ris_records((tmp_path / "data/kilder.ris").read_bytes().decode())
    assert [dict(record)["ID"] for record in records] == sorted(cited)
    titles = {dict(record)["ID"]: dict(record)["TI"] for record in records}
    assert titles == {name: " ".join(catalog.references[name].title.split()) for name in cited}
    read = _bibtex((tmp_path / "data/kilder.bib").read_text("utf-8"))
    assert set(read) == cited
    for name in cited:
        assert bool(read[name].get("author")) == bool(catalog.references[name].author)


def test_the_page_lists_each_work_once_with_the_pages_that_cite_it(wiki):
    catalog = wiki.catalog()
    html = MACROS["bibliography"](PageContext(catalog, catalog.pages["stegmodeller"]))
    ids = re.findall(r'id="kilde-([^"]+)"', html)
    assert set(ids) == set(pages_citing(catalog))
    assert len(ids) == len(set(ids))
    entry = re.search(r'<li id="kilde-berg2001">.*?</li>', html).group(0)
    shown = re.findall(r'<a href="([^"]+)">([^<]+)</a>', entry)
    assert ("../begreper/kundereise/", "Kundereise") in shown
    titles = [page.meta.title for page in pages_citing(catalog)["berg2001"]]
    assert [title for _, title in shown] == titles
    assert '<a href="../data/kilder.bib" download>BibTeX</a>' in html
    assert "<h3" in html


def test_a_data_list_counts_as_cited_where_it_is_shown(wiki):
    name, entry = next(iter(wiki.catalog().lists.items()))
    wiki.write(
        "docs/begreper/liste.md",
        "---\ntitle: Liste\nkind: page\ndescription: En side som viser en liste og ikke fører opp"
        f' noen verk selv.\n---\n\n{{{{ data_table("{name}") }}}}\n',
    )
    catalog = wiki.catalog()
    assert works_on(catalog, catalog.pages["begreper/liste"]) == {entry.value.reference.id}


def test_hostile_text_in_a_work_is_escaped(wiki):
    wiki.edit(REFERENCES, "title: Reisen\n", 'title: "<script>alert(1)</script> & {{ x }}"\n')
    catalog = wiki.catalog()
    html = MACROS["bibliography"](PageContext(catalog, catalog.pages["index"]))
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def _faults(wiki, rule):
    return [
        (issue.path, issue.message, issue.level) for issue in wiki.issues() if issue.rule == rule
    ]


def _add(wiki, **fields):
    work = {"id": "ny2020", "type": "book", "title": "Nytt verk", **fields}
    text = wiki.read(REFERENCES).rstrip("\n")
    wiki.write(REFERENCES, f"{text}\n  - {json.dumps(work, ensure_ascii=False)}\n")


def test_an_unused_work_is_a_warning(wiki):
    _add(wiki)
    assert _faults(wiki, "unused-reference") == [
        (REFERENCES, "ingen side viser til «ny2020»", "warning")
    ]


def test_unused_works_are_not_told_while_a_page_cannot_be_read(wiki):
    _add(wiki)
    wiki.write("docs/begreper/feil.md", "---\ntitle: [\n---\n")
    assert _faults(wiki, "unused-reference") == []


@pytest.mark.parametrize(
    "fields",
    [
        {"DOI": "10.1000/FUNNEL"},
        {
            "title": "«REISEN»",
            "author": [{"family": "BERG", "given": "K."}],
            "issued": {"date-parts": [[2001, 5]]},
        },
    ],
)
def test_a_work_under_two_ids_is_found(wiki, fields):
    _add(wiki, **fields)
    [(path, message, level)] = _faults(wiki, "duplicate-reference")
    assert (path, level) == (REFERENCES, "error")
    assert re.fullmatch(r"«ny2020» ser ut til å være samme verk som «(berg2001|dahl2010)»", message)


def test_works_with_another_year_or_author_are_not_the_same(wiki):
    berg = [{"family": "Berg", "given": "Kari"}]
    _add(wiki, title="Reisen", author=berg, issued={"date-parts": [[2002]]})
    _add(
        wiki,
        id="ny2021",
        title="Reisen",
        author=[{"family": "Moe"}],
        issued={"date-parts": [[2001]]},
    )
    assert _faults(wiki, "duplicate-reference") == []


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            {"DOI": "https://doi.org/10.1000/x"},
            "DOI-en «https://doi.org/10.1000/x» har med mer enn",
        ),
        ({"DOI": "10.1000/x."}, "DOI-en «10.1000/x.» har med mer enn"),
        ({"DOI": "10.1000"}, "«10.1000» er ikke en DOI"),
        ({"DOI": "11.1000/x"}, "«11.1000/x» er ikke en DOI"),
        ({"ISBN": "978-82-450-0000-1"}, "kontrollsifferet i ISBN"),
        ({"ISBN": "82-450-000"}, "«82-450-000» er ikke et ISBN"),
        ({"ISBN": "978-82-450-ABCD-0"}, "er ikke et ISBN"),
    ],
)
def test_a_malformed_number_is_found(wiki, fields, message):
    _add(wiki, **fields)
    [(path, found, level)] = _faults(wiki, "reference-number")
    assert (path, level) == (REFERENCES, "error")
    assert message in found


@pytest.mark.parametrize(
    "fields",
    [
        {"DOI": "10.1000/(a)b;c-d_e"},
        {"DOI": "10.1000.10/123"},
        {"ISBN": "978-0-306-40615-7"},
        {"ISBN": "0-306-40615-2"},
        {"ISBN": "080442957X"},
    ],
)
def test_a_sound_number_passes(wiki, fields):
    _add(wiki, **fields)
    assert _faults(wiki, "reference-number") == []


def test_a_concept_with_two_works_is_found(wiki):
    wiki.edit(
        CONCEPT, "references: [berg2001, dahl2010, moe2012]", "references: [berg2001, dahl2010]"
    )
    assert _faults(wiki, "too-few-references") == [(CONCEPT, "siden har 2 kilder", "error")]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Det begynte i 1961.", "1961"),
        ("Hele 12,5\u00a0% falt fra.", "12,5\u00a0%"),
        ("Om lag 30 prosent falt fra.", "30 prosent"),
        ("Se `1961` og [1](x1961.md), 2026-11-21, 10.1234/2001.", None),
        ('Se {{ cards("stegmodeller") }} og 20 000 kunder, 1961,5.', None),
    ],
)
def test_a_fact_on_a_page_without_works_is_found(wiki, text, fact):
    page = "docs/stegmodeller/index.md"
    wiki.write(page, f"{wiki.read(page)}\n{text}\n")
    found = [message for path, message, _ in _faults(wiki, "too-few-references") if path == page]
    assert found == ([f"«{fact}» er en opplysning, og siden har ingen kilder"] if fact else [])

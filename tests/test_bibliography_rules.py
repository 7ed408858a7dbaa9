"""What is said of works that are unused, double, malformed or missing."""

from __future__ import annotations

import json
import re

import pytest

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

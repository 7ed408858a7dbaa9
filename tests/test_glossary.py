"""The glossary, and the definitions on the first mention of a term in a page."""

from __future__ import annotations

import re

import pytest

from macros.glossary.glossary import all_names, definition, glossary
from macros.glossary.term_tips import mark_terms, terms_of
from macros.page_macros import MACROS
from macros.page_macros.context import PageContext

pytestmark = pytest.mark.slow

CONCEPT = """---
title: {title}
kind: concept
description: {description}
aliases: [{aliases}]
abbreviations: [{abbreviations}]
english: [{english}]
references: [berg2001, dahl2010, moe2012]
reviewed: 2026-01-31
---

Tekst.
"""


def _concept(wiki, name, title, description="", **names):
    text = (
        description or f"{title} er en ting i en prøve som trenger mange nok tegn for kontrollen."
    )
    given = {"aliases": "", "abbreviations": "", "english": "", **names}
    wiki.write(f"docs/begreper/{name}.md", CONCEPT.format(title=title, description=text, **given))


def _names(wiki, page):
    return [name for name in all_names(wiki.catalog()) if name.page.id == f"begreper/{page}"]


def _letters(wiki):
    found = glossary(wiki.catalog())
    return {letter.name: [e.name.text for e in letter.items] for letter in found if letter.items}


def _marked(wiki, html, page="index"):
    """The page's prose, with «[form→page]» for every mark."""

    def link(name, text):
        return f"[{text}→{name.page.id.removeprefix('begreper/')}]"

    catalog = wiki.catalog()
    own = {page, *(name.key for name in all_names(catalog) if name.page.id == page)}
    whole = f'<h1>CPC</h1><div class="mt-prose">{html}</div></article><p>CPC</p>'
    marked = mark_terms(whole, terms_of(catalog), own, link)
    assert marked.startswith("<h1>CPC</h1>")
    assert marked.endswith("</div></article><p>CPC</p>")
    return marked[marked.index('mt-prose">') + 10 : -len("</div></article><p>CPC</p>")]


def test_a_name_in_parentheses_is_a_name_when_the_page_says_so(wiki):
    _concept(wiki, "cpc", "Cost Per Click (CPC)", abbreviations="CPC, PPC", aliases="klikkpris")
    _concept(wiki, "hjul", "Svinghjulet (HubSpot)")
    names = [(n.text, n.kind, n.defined) for n in _names(wiki, "cpc")]
    assert names == [
        ("Cost Per Click", "term", True),
        ("CPC", "abbreviation", True),
        ("PPC", "abbreviation", False),
        ("klikkpris", "alias", False),
    ]
    assert [name.text for name in _names(wiki, "hjul")] == ["Svinghjulet (HubSpot)"]


@pytest.mark.parametrize(
    ("description", "first"),
    [
        ("AVE er en pris. Les om kritikken av AVE og om det som kan brukes.", "AVE er en pris."),
        ("En pris på ca. 5 kroner per dag. Les om kritikken av den her.", None),
        ("Hva gjør kunden? Modellen svarer på det i fire stadier fra start.", "Hva gjør kunden?"),
        ("Reisen slik den første utgaven delte den inn, fra start til slutt", None),
        ("Modellen er fra ca. 1960 og brukes ennå av svært mange studenter", None),
    ],
)
def test_the_definition_is_the_first_sentence(wiki, description, first):
    _concept(wiki, "x", "X", description)
    page = wiki.catalog().pages["begreper/x"]
    expected = first or re.sub(r"(dag\.).*", r"\1", description)
    assert definition(page) == expected


def test_order_and_letters_are_norwegian(wiki):
    for number, title in enumerate(
        ("Ås", "Aalesund", "Zalo", "Ærfugl", "Øre", "AARRR", "4P", "Abe")
    ):
        _concept(wiki, f"n{number}", title)
    letters = _letters(wiki)
    assert letters["A"][:2] == ["AARRR", "Abe"]
    assert next(iter(letters)) == "0–9"
    assert list(letters)[-4:] == ["Z", "Æ", "Ø", "Å"]
    assert letters["Å"] == ["Aalesund", "Ås"]
    _concept(wiki, "n1", "Aalesund", english="Aalesund")
    assert _letters(wiki)["A"][0] == "Aalesund"


def test_names_alike_share_an_entry_and_a_term_comes_before_other_names(wiki):
    _concept(wiki, "a", "Konvertering", aliases="rate")
    _concept(wiki, "b", "Analyse", aliases="konvertering, Rate")
    entries = {e.name.text: e for letter in glossary(wiki.catalog()) for e in letter.items}
    assert [n.page.id for n in entries["Konvertering"].names] == ["begreper/a", "begreper/b"]
    assert entries["Konvertering"].is_term
    assert [n.page.id for n in entries["rate"].names] == ["begreper/a", "begreper/b"]
    anchors = [e.anchor for letter in glossary(wiki.catalog()) for e in letter.items]
    assert len(anchors) == len(set(anchors))


def test_names_with_the_same_slug_get_anchors_of_their_own(wiki):
    _concept(wiki, "a", "C", aliases='"C++", "++", "+"')
    found = {e.name.text: e.anchor for letter in glossary(wiki.catalog()) for e in letter.items}
    assert [found[name] for name in ("C", "C++", "+", "++")] == [
        "ord-c",
        "ord-c-2",
        "ord-tegn",
        "ord-tegn-2",
    ]


def test_the_page_shows_every_name_with_its_language(wiki):
    hostile = '"<b>A & B</b>"'
    _concept(wiki, "a", "Tight Crowd", aliases=f"tett mengde, {hostile}", english="Tight Crowd")
    catalog = wiki.catalog()
    html = MACROS["glossary"](PageContext(catalog, catalog.pages["index"]))
    assert '<a href="begreper/a/"><span lang="en">Tight Crowd</span></a>' in html
    assert "<dt>tett mengde</dt>" in html
    assert "&lt;b&gt;A &amp; B&lt;/b&gt;" in html
    assert "<b>" not in html
    assert '<a href="#bokstav-t">T</a>' in html
    assert "<span>Q</span>" in html


def test_english_must_be_a_name_of_the_page(wiki):
    _concept(wiki, "a", "Tight Crowd (TC)", abbreviations="TC", english="tight crowds, TC, TC")
    wiki.edit("docs/index.md", "related: [", "related: [begreper/a, ")
    found = [issue for issue in wiki.issues() if issue.rule == "english"]
    assert [issue.message for issue in found] == [
        "«tight crowds» er verken tittel, alias eller forkortelse for siden",
        "«TC» står to ganger",
    ]

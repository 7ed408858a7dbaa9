"""The glossary, and the definitions on the first mention of a term in a page."""

from __future__ import annotations

import re

import pytest

from macros.glossary.glossary import all_names, definition, glossary
from macros.glossary.term_tips import mark_terms, terms_of, unmark
from macros.page_macros import MACROS
from macros.page_macros.context import PageContext
from tests.artefacts import complete_pages

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


@pytest.fixture
def terms(wiki):
    _concept(
        wiki,
        "reise",
        "Brukerreisen",
        "En brukerreise, eller kjøpeferd, er veien fra et behov til et kjøp og videre derfra.",
        aliases="brukerreise, kjøpeferd, responstid, bruker",
    )
    _concept(
        wiki, "cpc", "Cost Per Click (CPC)", abbreviations="CPC", english="Cost Per Click (CPC)"
    )
    _concept(wiki, "safe", "SAFE")
    _concept(wiki, "am", "Advertising & Marketing (A&M)", abbreviations="A&M")
    _concept(wiki, "data", "Analytics", aliases="Google Analytics")
    _concept(wiki, "server", "Server")
    _concept(wiki, "nytte", "Nytte", aliases="verdi")
    return wiki


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<p>En brukerreise og en brukerreise.</p>",
            "<p>En [brukerreise→reise] og en brukerreise.</p>",
        ),
        ("<p>Brukerreisene varer.</p>", "<p>[Brukerreisene→reise] varer.</p>"),
        ("<p>brukerreisekart, min-brukerreise, brukerreise-kart</p>", None),
        ("<p>Kjøpeferden</p>", "<p>[Kjøpeferden→reise]</p>"),
        ("<p>responstid</p>", None),
        ("<p>cost per click</p>", "<p>[cost per click→cpc]</p>"),
        ("<p>cost\nper&nbsp;click</p>", "<p>[cost\nper&nbsp;click→cpc]</p>"),
        ("<p>cost per clicker, cpc</p>", None),
        ("<p>CPC er cost per click</p>", "<p>[CPC→cpc] er cost per click</p>"),
        ("<p>(CPC), «CPC»</p>", "<p>([CPC→cpc]), «CPC»</p>"),
        ("<p>safe, SAFEs, SAFE</p>", "<p>safe, SAFEs, [SAFE→safe]</p>"),
        ("<p>A&amp;M</p>", "<p>[A&amp;M→am]</p>"),
        ("<p>analytics i Google Analytics</p>", "<p>[analytics→data] i Google Analytics</p>"),
        ("<p>Google Analytics, Analytics Mania, Adobe Analytics</p>", None),
        (
            "<p>Serveren serverer; de vil servere.</p>",
            "<p>[Serveren→server] serverer; de vil servere.</p>",
        ),
        ("<p>cpc.no, https://cpc.no/CPC/ og @CPC</p>", None),
        ("<h2>CPC</h2><p><a href='x'>CPC</a></p>", None),
        ("<p><code>CPC</code></p><pre><span>CPC</span></pre>", None),
        ("<!-- CPC --><p title='CPC > CPC'>x</p>", None),
        (
            "<table><tr><th>CPC</th><td>CPC</td></tr></table>",
            "<table><tr><th>CPC</th><td>[CPC→cpc]</td></tr></table>",
        ),
        (
            "<div class='mt-block'><div>CPC</div><p>CPC</p></div><p>CPC</p>",
            "<div class='mt-block'><div>CPC</div><p>CPC</p></div><p>[CPC→cpc]</p>",
        ),
        ('<p class="x mt-source">CPC</p><svg><text>CPC</text></svg>', None),
        ("<p>CPC<a>CPC</a>", "<p>[CPC→cpc]<a>CPC</a>"),
        ("<a>CPC</p> CPC", None),
        ("<p>1 < 2 CPC</p>", "<p>1 < 2 [CPC→cpc]</p>"),
    ],
)
def test_first_mention_in_text(terms, html, expected):
    assert _marked(terms, html) == (expected or html)


def test_no_tip_on_the_terms_own_page(terms):
    assert _marked(terms, "<p>CPC, SAFE</p>", "begreper/cpc") == "<p>CPC, [SAFE→safe]</p>"


def test_a_name_that_two_pages_define_has_no_tip(terms):
    text = "Verdi, eller nytte, er det kunden får igjen for pengene i en handel."
    _concept(terms, "verdi", "Verdi", text, aliases="nytte")
    assert _marked(terms, "<p>nytte og verdi</p>") == "<p>[nytte→nytte] og [verdi→verdi]</p>"
    _concept(terms, "verdi", "Nytte", text)
    assert _marked(terms, "<p>nytte</p>") == "<p>nytte</p>"


def test_a_concept_comes_before_a_model_of_the_same_name(terms):
    _concept(terms, "trakt", "Trakten")
    assert _marked(terms, "<p>trakten</p>") == "<p>[trakten→trakt]</p>"


def _built(wiki, folder):
    for page in wiki.catalog().pages.values():
        path = folder / page.url / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = f'<div class="mt-prose"><p>{page.meta.title}. CPC &amp;</p></div></article>\r\n'
        path.write_bytes(text.encode())
    return folder


def test_publishing_twice_is_publishing_once(terms, tmp_path):
    hostile = '"<i>&\\"Sitat\\"</i>"'
    _concept(terms, "cpc", "CPC", f'{hostile[:-1]} er {"x" * 60}"')
    site = _built(terms, tmp_path / "site")
    before = {path: path.read_bytes() for path in site.rglob("*.html")}
    complete_pages(site, terms.catalog())
    once = {path: path.read_bytes() for path in site.rglob("*.html")}
    complete_pages(site, terms.catalog())
    assert {path: path.read_bytes() for path in site.rglob("*.html")} == once
    assert once != before
    assert {path: unmark(raw.decode()).encode() for path, raw in once.items()} == before
    shown = once[site / "index.html"].decode()
    assert shown.count("<mtenk-term ") == 1
    assert '<a class="mt-term" href="begreper/cpc/">CPC</a></mtenk-term>' in shown
    assert 'data-definition="&lt;i&gt;&amp;&#34;Sitat&#34;&lt;/i&gt; er xxx' in shown
    assert "<i>" not in shown


def test_tips_follow_a_changed_glossary(terms, tmp_path):
    site = _built(terms, tmp_path / "site")
    complete_pages(site, terms.catalog())
    (terms.root / "docs/begreper/cpc.md").unlink()
    complete_pages(site, terms.catalog())
    assert "CPC</a>" not in (site / "index.html").read_text()


def test_the_real_wiki_has_sound_terms(catalog):
    terms = terms_of(catalog)
    assert terms.by_word
    html = '<div class="mt-prose">' + "<p>Ord og kundereise &amp; mer.</p>" * 5000 + "</article>"
    marked = mark_terms(html, terms, (), lambda name, text: f"[{text}]")
    assert marked.count("[kundereise]") == 1

"""Tips on the first mention of a term, in text only, and the same however often they are put in."""

from __future__ import annotations

import pytest

from macros.glossary.glossary import all_names
from macros.glossary.term_tips import mark_terms, terms_of, unmark
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

"""What is bokmål, what is English, and what is put right without asking."""

from __future__ import annotations

import pytest
from markdown import Markdown

from macros.language import markup
from macros.language.hunspell import is_english, is_norwegian, suggestion
from macros.language.languages import Languages, italics, norwegian
from macros.language.spelling import Speller
from macros.language.typography import faults
from macros.reading.issue import Fix
from macros.reading.prose import COVER, cover_markup
from macros.reading.term_lists import TermList
from macros.rules.fixing import apply_fixes

NBSP = "\u00a0"


def spells(word: str, *terms: str) -> bool:
    speller = Speller(TermList("x", tuple((term, 1) for term in terms)))
    return not list(speller.unknown(word))


@pytest.mark.parametrize(
    "word",
    [
        "noen", "poenget", "dataene", "kunde", "Kundene", "kundereisen", "markedsbudsjett",
        "bredbåndskunde", "f.eks.", "bl.a.", "2010-tallet", "20-årene", "innholds-", "kunde-",
        "3", "å",
    ],
)  # fmt: skip
def test_bokmal_is_known(word):
    assert spells(word)


@pytest.mark.parametrize(
    "word",
    [
        "kundreise", "markedføring", "kundesreise", "etterhvert", "tilstede", "ihvertfall",
        "forskjelllig", "kommunikasjonn", "tilbakemelidng", "ikkje", "joruney", "kunde-reisse",
        "trafikkkork",
    ],
)  # fmt: skip
def test_misspellings_are_not(word):
    assert not spells(word)


@pytest.mark.parametrize(
    ("word", "term"),
    [
        ("Kotlers", "Kotler"),
        ("Kaushiks’", "Kaushiks"),
        ("CPC-en", "CPC"),
        ("CPC-annonser", "CPC"),
        ("Webinar", "webinar"),
        ("McKinsey", "McKinsey"),
        ("jobbzz to be done", "jobbzz to be done"),
        ("Jobbzz\nto be done", "jobbzz to be done"),
    ],
)
def test_terms_in_their_forms(word, term):
    assert not spells(word)
    assert spells(word, term)


def test_terms_keep_their_capitals():
    assert not spells("mckinsey", "McKinsey")
    assert not spells("telenor")


def test_both_dictionaries_answer():
    assert is_norwegian("støtte")
    assert not is_norwegian("churn")
    assert is_english("churn")
    assert not is_norwegian("日本")
    assert suggestion("markedsfrøing") == "markedsføring"
    assert suggestion("qqqqqq") is None


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ('Han sa "ja" og "nei".', "Han sa «ja» og «nei»."),
        ("Han sa “ja”.", "Han sa «ja»."),
        ("« ja »", "«ja»"),
        ("Vi's", "Vi’s"),
        ("her - der", "her – der"),
        ("her -- der", "her – der"),
        ("2009-2010", "2009–2010"),
        ("vent...", "vent…"),
        ("20 000 kr", f"20{NBSP}000{NBSP}kr"),
        ("1 234 567", f"1{NBSP}234{NBSP}567"),
        ("20000", f"20{NBSP}000"),
        ("20.000", f"20{NBSP}000"),
        ("5%", f"5{NBSP}%"),
        ("5 %", f"5{NBSP}%"),
        ("40 cm", f"40{NBSP}cm"),
        ("side, kap. 2", f"side, kap.{NBSP}2"),
        ("2.5 millioner", "2,5 millioner"),
        ("ca 20", f"ca.{NBSP}20"),
        ("osv", "osv."),
        ("feks her", "f.eks. her"),
        ("f. eks. her", "f.eks. her"),
        ("bl a her", "bl.a. her"),
        ("to  ord", "to ord"),
        ("ord , ord", "ord, ord"),
        ("«ord» .", "«ord»."),
    ],
)
def test_what_is_put_right(wrong, right):
    assert mended(wrong) == right
    assert list(faults(right)) == []


def mended(text: str) -> str:
    for _ in range(3):
        repairs = [Fix("x", f.start, f.end, f.new) for f in faults(text) if f.new is not None]
        text, _ = apply_fixes(text, repairs)
    return text


@pytest.mark.parametrize("text", ['En " alene.', "a—b", "ord,ord", "Si 'ja'."])
def test_what_only_the_author_can_put_right(text):
    assert list(faults(text))
    assert mended(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Marketing 4.0",
        "Web 2.0 kom i 2004",
        "ISO 31000 og ISO 9241-210",
        "i 2010 300 mennesker",
        f"kl.{NBSP}12.30",
        "A/B-test",
        "f.eks. bl.a. ca. osv.",
        "kunde- og markedsdata",
        "| a  | b   |\n| c  | d   |",
        "linje  \nlinje",
        "- punkt\n- punkt",
        "    innrykk",
        f"20{NBSP}000 kroner",
        "4500 kroner",
        "2026-11-21",
        "978-82-15-01234-5",
    ],
)
def test_what_is_right_already(text):
    assert list(faults(text)) == []


@pytest.mark.parametrize(
    ("markup_", "shown"),
    [
        ("a `kode` b", "a ###### b"),
        ("a {{ cite('x') }} b", "a ############### b"),
        ("[a](b.md) c", "[a]###### c"),
        ("*a*{lang=en} b", "*a*######### b"),
        ("a <b>c</b>", "a ###c####"),
        ("https://a.no/b c", "############## c"),
        ('!!! note "Tittel"', "##########Tittel#"),
        ("a [^1]", "a ####"),
        ("www.a.no/b c", "########## c"),
        ("> [!NOTE]- Tittel", "########## Tittel"),
        ("- [x] gjort", "- ### gjort"),
    ],
)
def test_what_is_no_text_is_covered(markup_, shown):
    assert cover_markup(markup_).replace(COVER, "#") == shown


def prose_of(body: str):
    from macros.reading.prose import Prose

    return Prose("x", body, cover_markup(body))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("*customer journey*", [("customer journey", None)]),
        ("_customer journey_ og snake_case_navn", [("customer journey", None)]),
        ("**fet** og ***begge***", []),
        ("* punkt\n* punkt", []),
        ("*to\nlinjer*", [("to linjer", None)]),
        ("*a*{lang=de} og *b*{: lang='nb' }", [("a", "de"), ("b", "nb")]),
        ("[*mere exposure*](x.md)", [("mere exposure", None)]),
        ("*[big data](x.md)*", [("big data", None)]),
        ("`*kode*` og {{ cite('*') }}*", []),
        ("*Hva?*", [("Hva", None)]),
    ],
)
def test_italics(body, expected):
    assert [(phrase.text, phrase.lang) for phrase in italics(prose_of(body))] == expected


KNOWN = Languages({"attention": "en", "interest": "en", "own": "en", "geist": "de", "m&m": "en"})


@pytest.mark.parametrize(
    ("phrase", "lang"),
    [
        ("Attention", "en"),
        ("attention, interest", "en"),
        ("attention–interest", "en"),
        ("attention, geist", None),
        ("attention, kunde", None),
        ("Geist", "de"),
        ("kunde", None),
    ],
)
def test_language_of_a_phrase(phrase, lang):
    assert KNOWN.of(phrase) == lang


def test_other_languages_are_covered():
    text = norwegian(prose_of("a *attention* b *kunde* c *x*{lang=nb} d *y*{lang=de}"), KNOWN)
    shown = text.replace(COVER, "#")
    assert shown == "a *#########* b *kunde* c *x*######### d *#*#########"


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("*attention*", '<em lang="en">attention</em>'),
        ("*Attention*, *interest*", '<em lang="en">Attention</em>, <em lang="en">interest</em>'),
        ("*kunde*", "<em>kunde</em>"),
        ("*attention*{lang=nb}", '<em lang="nb">attention</em>'),
        ("*M&M*", '<em lang="en">M&amp;M</em>'),
        ("**attention**", "<strong>attention</strong>"),
        ("[*attention*](x)", '<a href="x"><em lang="en">attention</em></a>'),
        ("*[attention](x)*", '<em lang="en"><a href="x">attention</a></em>'),
        ("`*attention*`", "<code>*attention*</code>"),
    ],
)
def test_italics_get_their_language(monkeypatch, source, html):
    monkeypatch.setattr(markup, "languages_in", lambda _: KNOWN)
    converter = Markdown(extensions=["attr_list", markup.makeExtension()])
    assert converter.convert(source) == f"<p>{html}</p>"

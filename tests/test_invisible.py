"""Signs that no one sees are told with their place, and mended by «check --fix»."""

from __future__ import annotations

import unicodedata

import pytest
from click.testing import CliRunner

from macros.__main__ import main
from macros.language.invisible import faults, loose_accents
from macros.reading.issue import Fix
from macros.rules.fixing import apply_fixes, fix_all

HIDDEN = (
    *("\u00ad", "\u061c", "\u180e", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202a"),
    *("\u202e", "\u2060", "\u2066", "\u2069", "\u2800", "\u3164", "\ufe0f", "\ufeff"),
    *("\U000e0041", "\x07", "\x7f", "\x85", "\ufff9"),
)
WRITTEN = ("&shy;", "&#173;", "&#x202E;", "&zwnj;", "&ZeroWidthSpace;", "\\u202e", "\\xad")
SEEN = (
    *(
        "æøå ÆØÅ éàü",
        "20\u00a0000",
        "5\u202f%",
        "a – b … «c»",
        "a\tb\n",
        "&nbsp;&amp;&lt;",
        "x & y;",
    ),
    *("❤\ufe0f", "👩\u200d👩\u200d👧", "\\n \\u00e5 \\x", "C:\\xampp", "שלום", "&#9999999999;"),
)


def _mended(text, found):
    fixes = [Fix("a", fault.start, fault.end, fault.new) for fault in found]
    return apply_fixes(text, fixes)[0]


@pytest.mark.parametrize("sign", HIDDEN)
def test_a_hidden_sign_is_named_and_removed(sign):
    text = f"ord{sign}et"
    (fault,) = faults(text)
    assert f"U+{ord(sign):04X} (" in fault.message
    assert (fault.start, fault.end) == (3, 4)
    assert _mended(text, [fault]) == "ordet"


@pytest.mark.parametrize("code", WRITTEN)
def test_so_is_one_that_is_written_as_a_code(code):
    (fault,) = faults(f"ord{code}et")
    assert _mended(f"ord{code}et", [fault]) == "ordet"


@pytest.mark.parametrize("text", SEEN)
def test_what_is_seen_or_joins_pictures_stays(text):
    assert list(faults(text)) == []
    assert list(loose_accents(text)) == []


def test_a_line_separator_becomes_a_space():
    text = "en\u2028to"
    assert _mended(text, faults(text)) == "en to"


def test_letters_of_two_signs_become_one():
    whole = "Åse kjøper på Café Ångström"
    loose = unicodedata.normalize("NFD", whole)
    found = list(loose_accents(loose))
    assert len(found) == 5
    assert _mended(loose, found) == whole
    assert found[0].message.endswith("U+0041 U+030A")
    assert [fault.new for fault in loose_accents("\u212b \u2126")] == ["Å", "Ω"]


def test_fix_mends_pages_and_data_and_keeps_line_ends(wiki):
    page, model = "docs/index.md", "data/stage-models/lag.yml"
    right = {name: wiki.read(name) for name in (page, model)}
    wiki.edit(page, "Velkommen til", "Vel\u00adkommen \u202etil\u202c")
    wiki.write(page, "\ufeff" + wiki.read(page).replace("\n", "\r\n"))
    wiki.edit(model, "Alle går.", "Alle ga\u030ar\u200b.")
    assert {issue.rule for issue in wiki.issues()} == {"invisible-sign"}
    fix_all(wiki.root)
    assert wiki.issues() == []
    assert wiki.read(page) == right[page].replace("\n", "\r\n") or wiki.read(page) == right[page]
    assert wiki.read(model) == right[model]


def test_the_command_tells_the_place(wiki):
    wiki.edit("docs/index.md", "Velkommen til", "Vel\u00adkommen til")
    result = CliRunner().invoke(main, ["check", "--root", str(wiki.root)])
    assert result.exit_code == 1
    line = next(line for line in result.output.splitlines() if "usynlig" in line)
    assert line.startswith("docs/index.md:8:4  her står et usynlig tegn: U+00AD (myk bindestrek)")
    assert line.endswith("→  fjern det (./mtenk check --fix gjør det)  [invisible-sign]")

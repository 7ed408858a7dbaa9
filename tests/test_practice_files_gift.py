"""The file for Moodle as text; tests/browser/test_gift.py reads all of it back."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from macros.questions.downloads import moodle_gift
from macros.questions.downloads.entries import practice_bank
from macros.schema.question import Cloze
from tests.nasty_questions import with_nasty_questions

pytestmark = pytest.mark.slow

ROOT = "https://example.org/w/"


@pytest.fixture
def nasty(small, monkeypatch):
    with_nasty_questions(small, monkeypatch)
    return practice_bank(replace(small), ROOT)


def block(found, name):
    text = moodle_gift.content(found).decode()
    return next(part for part in text.split("\n\n") if f"\n::{name}::" in part)


def test_blocks_are_parted_by_empty_lines_and_have_none(nasty):
    blocks = moodle_gift.content(nasty).decode().rstrip("\n").split("\n\n")
    assert blocks.pop(0).startswith("// ")
    asked = [part for part in blocks if not part.startswith("$CATEGORY: ")]
    assert all(part.count("\n::") == 1 and part.endswith("\n}") for part in asked)
    gaps = [len(e.question.gaps) for e in nasty.entries if isinstance(e.question, Cloze)]
    assert len(asked) == len(nasty.entries) - len(gaps) + sum(gaps)


def test_to_tick_all_is_worth_nothing(small):
    text = block(practice_bank(small, ROOT), "kundereise-hva-hjelper")
    weights = dict(re.findall(r"~%(-?[\d.]+)%(Et|En)", text))
    assert weights == {"50": "Et", "-100": "En"}
    shares = [moodle_gift._percent(count) for count in range(1, 8)]
    assert shares == ["100", "50", "33.33333", "25", "20", "16.66667", "14.28571"]


def test_numbers_are_plain_and_the_unit_is_told(small):
    found = practice_bank(small, ROOT)
    text = block(found, "kundereise-regn-ut")
    assert "(Svar i m.) {" in text
    shown = next(e.shown for e in found.entries if e.question.id == "kundereise-regn-ut")
    right = float(shown.answer[0].split("\u00a0")[0].replace(",", "."))
    (value, tolerance) = re.search(r"=%100%([\d.]+):([\d.]+)#", text).groups()
    assert abs(float(value) - right) <= 0.05
    assert tolerance == "0.1"
    assert re.search(r"=%0%[\d.]+:0.1#Du har delt feil vei.", text)
    assert moodle_gift._plain_number(0.00001) == "0.00001"
    assert moodle_gift._plain_number(120_000) == "120000"
    assert moodle_gift._plain_number(-2.5) == "-2.5"


def test_each_gap_is_asked_alone(small):
    text = moodle_gift.content(practice_bank(small, ROOT)).decode()
    assert "::kundereise-fyll-inn-1::[html]Kunden går fra _____ til mål. {" in text
    assert "::kundereise-fyll-inn-2::[html]Kunden går fra start til _____. {" in text
    assert "\t=%100%start\n\t=%100%begynnelse\n" in text


def test_a_slash_in_a_title_makes_no_category(small):
    entry = replace(practice_bank(small, ROOT).entries[0], section="Nett", page="TCP/IP")
    assert moodle_gift._category(entry) == "MTENK/Nett/TCP//IP"

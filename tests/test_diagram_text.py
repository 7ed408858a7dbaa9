"""Text in diagrams: where lines and words break, and that the whole text is kept."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.drawings.text import text_width, wrap


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("Første vurderingssett", 200, ["Første vurderingssett"]),
        ("Første vurderingssett", 140, ["Første", "vurderingssett"]),
        ("Informasjonssøking", 130, ["Informasjons-", "søking"]),
        ("Behovserkjennelse", 110, ["Behovs-", "erkjennelse"]),
        ("Vurderingssett", 110, ["Vurderings-", "sett"]),
        ("Oppmerksomhet", 100, ["Oppmerk-", "somhet"]),
        ("Overbevisning", 100, ["Overbevis-", "ning"]),
        ("ToFu–MoFu–BoFu", 80, ["ToFu–", "MoFu–", "BoFu"]),
        ("Refactor / re-architect", 110, ["Refactor /", "re-architect"]),
        ("20\u00a0000 kunder", 70, ["20\u00a0000", "kunder"]),
        ("en to tre fire fem seks", 140, ["en to tre fire", "fem seks"]),
        ("  to\n linjer\t", 200, ["to linjer"]),
        ("W", 3, ["W"]),
    ],
)
def test_wrap(text, room, lines):
    assert [line.shown for line in wrap(text, room, 15)] == lines


@settings(deadline=None, derandomize=True)
@given(st.text(min_size=1, max_size=60), st.floats(40, 300))
def test_wrapped_text_is_whole_and_fits(text, room):
    lines = wrap(text, room, 15)
    whole = "".join(line.text + (" " if line.joint == " " else "") for line in lines)
    assert whole == re.sub("[ \t\r\n]+", " ", text.strip(" \t\r\n"))
    assert all(text_width(line.shown, 15) <= room + 0.1 for line in lines)


def test_width_counts_what_takes_room():
    assert text_width("W", 10) > text_width("i", 10)
    assert text_width("旅", 10) > text_width("a", 10)
    assert text_width("e\u0301", 10) == text_width("e", 10)
    assert text_width("\u200f\u202e", 10) == 0

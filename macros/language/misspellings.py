"""Common faults that Hunspell lets through, because each part of the word is a word."""

from __future__ import annotations

import re

_RIGHT = {
    "allikevel": "likevel",
    "anderledes": "annerledes",
    "etterhvert": "etter hvert",
    "forsåvidt": "for så vidt",
    "fremdels": "fremdeles",
    "idag": "i dag",
    "iforhold": "i forhold",
    "igår": "i går",
    "ihvertfall": "i hvert fall",
    "iallefall": "i alle fall",
    "imorgen": "i morgen",
    "istedet": "i stedet",
    "kundeservise": "kundeservice",
    "såvidt": "så vidt",
    "tildels": "til dels",
    "tilogmed": "til og med",
    "tilsammen": "til sammen",
    "tilstede": "til stede",
    "tiltross": "til tross",
    "utfra": "ut fra",
    "utifra": "ut fra",
}

_WITHOUT_JOINT = re.compile(r"(\w*marked)(?![se]|ing)(\w+)", re.IGNORECASE)
"""«markedføring»: nothing but an s joins this word to the next."""


def right_for(word: str) -> str | None:
    """What to write instead of a common fault; None for other words."""
    match = _WITHOUT_JOINT.fullmatch(word)
    return f"{match[1]}s{match[2]}" if match else _RIGHT.get(word.lower())

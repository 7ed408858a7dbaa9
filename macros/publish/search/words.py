"""What counts as a word, and as the same word, here and in docs/assets/js/search/words.js."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_STOP_WORDS = """
a alle alt an and annet at av bare ble bli blir da de dem den denne der det dette disse du eller en
enn er et etter for fordi fra ha han har hun hva hvem hver hvilke hvilken hvilket hvis hvor hvordan
hvorfor i ikke is kan man med men mot nar noe noen og of om opp oss over pa sa samme seg selv sin
sine sitt skal slik som the til to under ut uten var ved vi vil
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
"""Words (folded) that stand on nearly every page and tell none apart."""

_ACCENTS = re.compile("[\u0300-\u036f]")
_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "ß": "ss", "đ": "d", "ð": "d", "ł": "l", "þ": "th"})
_WORD = re.compile(r"[^\W_]+")
_ADDRESS = re.compile(r"https?://\S+|\bwww\.\S+")


SOFT_HYPHEN = "\u00ad"
"""Where a word may be broken at the end of a line: no part of the word."""


def whole_words(text: str) -> str:
    """Return the text with each letter as one sign (NFC) and without soft hyphens.

    Authors paste both; a word is found, and shown, as if it had been typed.
    """
    return unicodedata.normalize("NFC", text.replace(SOFT_HYPHEN, ""))


def fold(text: str) -> str:
    """Small letters without accents, as in our addresses: «Kjøp» and «kjop» are one word."""
    text = text.replace(SOFT_HYPHEN, "").lower()
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    return plain.translate(_LETTERS)


def lower_words(text: str) -> Iterator[str]:
    """Words in small letters."""
    return (match.group(0) for match in _WORD.finditer(whole_words(text).lower()))


def without_addresses(text: str) -> str:
    """The text without web addresses, which are long and say little."""
    return _ADDRESS.sub("", text)

"""Hunspell with its bokmål and English dictionaries: which words are right, and what was meant."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

NORWEGIAN = Path(__file__).resolve().parents[1] / "data" / "hunspell"

_LETTERS = "enrtsilakodgmvfupbhøjyåæcwzxq"
"""By how often they stand in bokmål."""


@cache
def _dictionary(name: str) -> Any:
    from hunspell import Hunspell  # noqa: PLC0415 - a test tool; building goes without it

    if name != "nb_NO":
        return Hunspell(name)
    norwegian = Hunspell(name, hunspell_data_dir=str(NORWEGIAN))
    norwegian.add_dic(str(NORWEGIAN / "nb_NO-missing.dic"))
    return norwegian


def is_there() -> bool:
    """Whether Hunspell is installed: the tests' tools are not there after a mere build."""
    try:
        _dictionary("nb_NO")
    except ImportError:
        return False
    return True


@lru_cache(maxsize=100_000)
def is_norwegian(word: str) -> bool:
    """Whether the bokmål dictionary has the word, or can put it together."""
    return _knows("nb_NO", word)


@lru_cache(maxsize=10_000)
def is_english(word: str) -> bool:
    """Whether the English dictionary has the word."""
    return _knows("en_US", word)


def _knows(language: str, word: str) -> bool:
    try:
        return bool(_dictionary(language).spell(word.replace("’", "'")))
    except UnicodeEncodeError:  # a letter that the dictionary's character set lacks
        return False


def suggestion(word: str) -> str | None:
    """The bokmål word that was most likely meant, one slip of the finger away.

    Hunspell's own suggestions reach further but take up to half a second a word.
    """
    return next((near for near in _one_slip_away(word) if is_norwegian(near)), None)


def _one_slip_away(word: str) -> Iterator[str]:
    """Letters swapped, left out, put in, or mistaken: likeliest first."""
    splits = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    yield from (a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1)
    yield from (a + letter + b for a, b in splits for letter in _LETTERS)
    yield from (a + b[1:] for a, b in splits if b)
    yield from (a + letter + b[1:] for a, b in splits if b for letter in _LETTERS)

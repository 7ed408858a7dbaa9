"""Hunspell with its bokmål and English dictionaries: which words are right, and what was meant.

What Hunspell has said of a word is kept in .cache/ as long as its dictionaries are the same, since
asking it some ten thousand words takes seconds.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
from collections.abc import Iterator
from functools import cache
from typing import Any

from ..kit.paths import ROOT

NORWEGIAN = ROOT / "data" / "hunspell"
CACHE = ROOT / ".cache" / "hunspell.json"

_LETTERS = "enrtsilakodgmvfupbhøjyåæcwzxq"
"""By how often they stand in bokmål."""


def is_there() -> bool:
    """Whether Hunspell is installed: the tests' tools are not there after a mere build."""
    return importlib.util.find_spec("hunspell") is not None


def is_norwegian(word: str) -> bool:
    """Whether the bokmål dictionary has the word, or can put it together."""
    return _knows("nb_NO", word)


def is_english(word: str) -> bool:
    """Whether the English dictionary has the word."""
    return _knows("en_US", word)


def suggestion(word: str) -> str | None:
    """The bokmål word that was most likely meant, one slip of the finger away.

    Hunspell's own suggestions reach further but take up to half a second a word.
    """
    return next((near for near in _one_slip_away(word) if _ask("nb_NO", near)), None)


def remember() -> None:
    """Keep what was found out; another process that does the same at once does no harm."""
    answers = _answers()
    if answers.pop("new", None):
        CACHE.parent.mkdir(exist_ok=True)
        fresh = CACHE.with_suffix(f".{os.getpid()}")
        fresh.write_text(json.dumps({"key": _key(), **answers}), encoding="utf-8")
        fresh.replace(CACHE)


def _knows(language: str, word: str) -> bool:
    answers = _answers()
    known: bool | None = answers[language].get(word)
    if known is None:
        known = answers[language][word] = _ask(language, word)
        answers["new"] = True
    return known


def _ask(language: str, word: str) -> bool:
    try:
        return bool(_dictionary(language).spell(word.replace("’", "'")))
    except UnicodeEncodeError:  # a letter that the dictionary's character set lacks
        return False


@cache
def _dictionary(language: str) -> Any:
    from hunspell import Hunspell  # noqa: PLC0415 - a test tool; building goes without it

    if language != "nb_NO":
        return Hunspell(language)
    norwegian = Hunspell(language, hunspell_data_dir=str(NORWEGIAN))
    norwegian.add_dic(str(NORWEGIAN / "nb_NO-missing.dic"))
    return norwegian


@cache
def _answers() -> dict[str, Any]:
    try:
        kept = json.loads(CACHE.read_text("utf-8"))
    except (OSError, ValueError):
        kept = {}
    return kept if kept.pop("key", None) == _key() else {"nb_NO": {}, "en_US": {}}


@cache
def _key() -> str:
    """Tells the dictionaries apart by what they hold."""
    found = hashlib.blake2b(digest_size=16)
    for path in sorted(NORWEGIAN.glob("nb_NO*")):
        found.update(path.read_bytes())
    return found.hexdigest()


def _one_slip_away(word: str) -> Iterator[str]:
    """Letters swapped, left out, put in, or mistaken: likeliest first."""
    splits = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    yield from (a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1)
    yield from (a + letter + b for a, b in splits for letter in _LETTERS)
    yield from (a + b[1:] for a, b in splits if b)
    yield from (a + letter + b[1:] for a, b in splits if b for letter in _LETTERS)

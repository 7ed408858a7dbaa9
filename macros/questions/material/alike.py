"""Whether two names or sentences have words in common, so that one would give the other away.

Rather too strict than too lax: what is taken for alike is only left out of a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile

_WORD = re.compile(r"[^\W\d_]+")

_NO_MATTER = """
alle alt and andre at av bare ble blir da de dem den denne der det dette din du en enn er et etter
for fordi fra før får gir god ha han har hun hva hver hvor i ikke ingen inn kan kommer må man mange
mellom men mer mest med mot når noe noen nye of og også om på så seg selv sin skal som the til to
under ut uten var ved vil å én kunde kunden kundene kundens kunder customer consumer
"""
_EMPTY = frozenset(_NO_MATTER.split())
"""Words that two sentences may both have without being about the same."""

_SHORTEST, _COMMON = 3, 5
"""Letters of a word that says something, and of a beginning that makes two words one."""

_STEM, _ENDING = 4, 2
"""A shorter beginning is enough when there is no more than an ending after it."""


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """Words of a text that say something, in small letters."""
    found = (word.casefold() for word in _WORD.findall(text))
    return tuple(word for word in found if len(word) >= _SHORTEST and word not in _EMPTY)


def shared(one: str, other: str) -> frozenset[str]:
    """Words of the first text that the second has too, in any form or as part of a compound."""
    return frozenset(word for word in words(one) if any(_alike(word, o) for o in words(other)))


def are_alike(one: str, other: str) -> bool:
    """Whether two texts have a word in common."""
    return any_alike((one,), (other,))


def any_alike(texts: Iterable[str], others: Iterable[str]) -> bool:
    """Whether any of some texts has a word in common with any of others."""
    theirs = {word for other in others for word in words(other)}
    return any(_alike(word, other) for text in texts for word in words(text) for other in theirs)


@lru_cache(maxsize=100_000)
def _alike(one: str, other: str) -> bool:
    """Whether words are forms of one another, or one a part of the other: «kjøper» and «kjøp»."""
    pairs = zip(one, other, strict=False)
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    is_form = common >= _STEM and len(short) <= common + _ENDING
    return common >= _COMMON or is_form or long.startswith(short) or long.endswith(short)

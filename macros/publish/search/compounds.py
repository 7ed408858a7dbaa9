"""Where compounds can be taken apart: «endringsledelse» ends in «ledelse».

Both parts must be known, from the bokmål dictionary or the wiki's own texts, which leaves a tenth
of the endings that all words have.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from ...kit.paths import ROOT

SHORTEST_FIRST, SHORTEST_LAST = 3, 4
"""Letters of a part, at least."""

DICTIONARY = ROOT / "data" / "hunspell" / "nb_NO.dic"

_ENTRY = re.compile(r"^[a-zæøå]{3,}(?=/|$)", re.MULTILINE)


@lru_cache(maxsize=1)
def dictionary() -> frozenset[str]:
    """Norwegian words in small letters, inflected forms included."""
    return frozenset(_ENTRY.findall(DICTIONARY.read_text("iso-8859-1")))


class Splitter:
    """Takes compounds of known words apart."""

    def __init__(self, *known: Collection[str]) -> None:
        self._known = known
        self._leads: dict[str, bool] = {}
        self._ends: dict[str, bool] = {}

    def endings(self, word: str) -> list[str]:
        """Every ending that is a word of its own after a first part: «ledelsesplan», «plan»."""
        if not word.isalpha():
            return []
        places = range(SHORTEST_FIRST, len(word) - SHORTEST_LAST + 1)
        return [word[i:] for i in places if self._can_end(word[i:]) and self._can_lead(word[:i])]

    def _is_known(self, word: str) -> bool:
        return any(word in words for words in self._known)

    def _can_lead(self, part: str) -> bool:
        """A word, with or without the s or e that joins it to the next, or several such."""
        if part not in self._leads:
            self._leads[part] = self._is_joint(part) or any(
                self._is_joint(part[i:]) and self._can_lead(part[:i])
                for i in range(SHORTEST_FIRST, len(part) - SHORTEST_FIRST + 1)
            )
        return self._leads[part]

    def _is_joint(self, part: str) -> bool:
        is_long = len(part) > SHORTEST_FIRST
        return self._is_known(part) or (is_long and part[-1] in "se" and self._is_known(part[:-1]))

    def _can_end(self, part: str) -> bool:
        """A word, or a compound of known words."""
        if part not in self._ends:
            self._ends[part] = self._is_known(part) or any(
                self._can_lead(part[:i]) and self._can_end(part[i:])
                for i in range(SHORTEST_FIRST, len(part) - SHORTEST_LAST + 1)
            )
        return self._ends[part]

"""Compounds that Hunspell cannot put together itself, such as «markedsbudsjett».

Bokmål makes compounds freely, and only use tells their joints: «markeds-» but «kunde-». So a first
part is right when the dictionary has it in front of some common word, joint included, and a last
part when the dictionary has it after some common one. «markedføring» and «etterhvert» stay wrong.
"""

from __future__ import annotations

import re
from functools import lru_cache

from .hunspell import is_norwegian

SHORTEST, SHORTEST_LAST = 3, 4
"""Letters of a part, at least."""

# fmt: off
_LAST_PARTS = (
    "plan", "arbeid", "avdeling", "system", "form", "måte", "verdi", "område", "gruppe", "kostnad",
    "tid", "mål", "bruk", "sted", "modell", "kunde", "tilbud", "behov", "marked", "budsjett",
    "selskap", "tjeneste", "prosess", "analyse", "kart", "ting", "program", "side", "del", "liste",
    "type", "krav", "ledelse", "utvikling", "rett", "nivå", "grunn",
)
_FIRST_PARTS = (
    "kunde", "markeds", "salgs", "arbeids", "skole", "bil", "by", "barne", "data", "nett", "fag",
    "land", "hus", "tids", "mat", "gjennomsnitts", "bedrifts", "forsknings", "språk", "film",
    "penge", "utviklings", "stats", "kjøps", "bok", "vei", "gruppe", "medie",
)
_NO_FIRST_PARTS = {
    "av", "etter", "for", "fra", "før", "hos", "med", "mot", "over", "på", "til", "under", "uten",
    "ved",
}
"""The dictionary has all the words that begin with these."""
_JOINED_BY_S = (
    "arbeid", "het", "ing", "innhold", "kjøp", "marked", "nettverk", "salg", "samfunn", "sjon",
    "skap",
)
"""Ends of first parts that always have an s after them, whatever Hunspell takes for a compound."""
# fmt: on
_THREE_ALIKE = re.compile(r"([a-zæøå])\1\1")


@lru_cache(maxsize=50_000)
def is_compound(word: str) -> bool:
    """Whether the word is made of two or three parts, each in a place where it can stand."""
    lowered = word[:1].lower() + word[1:]
    if not lowered.isalpha() or not lowered.islower() or _THREE_ALIKE.search(lowered):
        return False
    splits = range(SHORTEST, len(lowered) - SHORTEST_LAST + 1)
    return any(_can_follow(lowered[i:]) and _can_lead(lowered[:i]) for i in splits)


@lru_cache(maxsize=50_000)
def _can_lead(part: str) -> bool:
    if part.endswith(_JOINED_BY_S) or part in _NO_FIRST_PARTS:
        return False
    if _leads_directly(part):
        return True
    splits = range(SHORTEST + 1, len(part) - SHORTEST)
    return any(_leads_directly(part[:i]) and _leads_directly(part[i:]) for i in splits)


@lru_cache(maxsize=50_000)
def _leads_directly(part: str) -> bool:
    return any(is_norwegian(part + last) for last in _LAST_PARTS)


@lru_cache(maxsize=50_000)
def _can_follow(part: str) -> bool:
    return is_norwegian(part) and any(is_norwegian(p + part) for p in _FIRST_PARTS)

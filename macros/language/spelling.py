"""Which words in a text are spelt as bokmål or as the wiki's own dictionary has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..reading.prose import cover
from ..reading.term_lists import TermList
from .hunspell import is_norwegian
from .misspellings import right_for
from .spelt_compounds import is_compound

_TOKEN = re.compile(r"(?<![\w@#-])-?[^\W_]+(?:[-’'.&/][^\W_]+)*(?:-(?!\w))?")
_INDEX = re.compile("[\u00b2\u00b3\u00b9\u2070-\u209c]")
_PIECE = re.compile(r"[^-/]+")
_ENDINGS = {"a", "e", "en", "ene", "ens", "er", "ers", "et", "ets", "ne", "s", "t", "te"}
"""Endings after the hyphen in «CPC-en»."""


class Speller:
    """Hunspell and a list of terms, which notes the terms that were needed."""

    def __init__(self, terms: TermList) -> None:
        self.words = {term for term, _ in terms.terms if " " not in term}
        self.used: set[str] = set()
        self._known: dict[str, bool] = {}
        self._phrases = {t.casefold(): t for t, _ in terms.terms if " " in t}

    def unknown(self, text: str) -> Iterator[tuple[str, int]]:
        """Words that nobody knows, with where they stand."""
        for token in _TOKEN.finditer(self._without_phrases(cover(_INDEX, text))):
            word = token.group(0)
            if word not in self._known:
                self._known[word] = self.knows(word)
            if not self._known[word]:
                yield word.strip("-"), token.start() + (word[0] == "-")

    def knows(self, word: str) -> bool:
        """Whether the word is right as it stands, or all its parts are."""
        if right_for(word):
            return False
        if self._has(word.strip("-")) or self._has_abbreviation(word):
            return True
        pieces = _PIECE.findall(word)
        open_end = len(word) > 1 and word[-1] == "-"
        return all(
            self._has(piece)
            or (n > 0 and piece in _ENDINGS)
            or (open_end and n == len(pieces) - 1 and self._has_joint(piece))
            for n, piece in enumerate(pieces)
        ) and (len(pieces) > 1 or open_end)

    def _has(self, word: str) -> bool:
        if len(word) == 1 or word.isdecimal() or is_norwegian(word) or is_compound(word):
            return True
        lowered = word[:1].lower() + word[1:]
        bare = re.sub(r"(?:’s|s|’)$", "", word)  # the genitive of names
        forms = (word, lowered, bare, bare[:1].lower() + bare[1:])
        found = next((form for form in forms if form in self.words), None)
        self.used |= {found} if found else set()
        return found is not None or (bare[:1].isupper() and is_norwegian(bare))

    def _has_joint(self, piece: str) -> bool:
        """«Innholds-» and «kunde-»: the first part of a compound, with its joint."""
        return piece[-1:] in {"s", "e"} and self._has(piece[:-1])

    def _has_abbreviation(self, word: str) -> bool:
        """«f.eks.» is a word with its last full stop."""
        return is_norwegian(f"{word}.") and word.islower()

    def _without_phrases(self, text: str) -> str:
        """Cover the phrases, longest first."""
        lowered = " ".join(text.casefold().split())
        there = sorted((p for p in self._phrases if p in lowered), key=len, reverse=True)
        if not there:
            return text
        pattern = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in there)
        found = re.compile(rf"(?<![\w-])({pattern})s?(?!\w)", re.IGNORECASE)
        for match in found.finditer(text):
            self.used.add(self._phrases[" ".join(match.group(1).split()).casefold()])
        return cover(found, text)

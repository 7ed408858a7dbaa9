"""Which words in a text are spelt as bokmål or as the wiki's own dictionary has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .hunspell import is_norwegian
from .prose import cover
from .term_lists import TermList

_TOKEN = re.compile(r"(?<![\w-])-?[^\W_]+(?:[-’'.&/][^\W_]+)*(?:-(?!\w))?")
_PIECE = re.compile(r"[^-/]+")
_ENDINGS = {"a", "e", "en", "ene", "ens", "er", "ers", "et", "ets", "ne", "s", "t", "te"}
"""Endings after the hyphen in «CPC-en»."""


class Speller:
    """Hunspell and a list of terms, which notes the terms that were needed."""

    def __init__(self, terms: TermList) -> None:
        self.words = {term for term, _ in terms.terms if " " not in term}
        self.used: set[str] = set()
        phrases = sorted((t for t, _ in terms.terms if " " in t), key=len, reverse=True)
        self._phrases = {" ".join(phrase.split()): phrase for phrase in phrases}
        pattern = "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in self._phrases)
        self._phrase = re.compile(rf"(?<![\w-])(?:{pattern})(?:s|’s)?(?!\w)") if pattern else None

    def unknown(self, text: str) -> Iterator[tuple[str, int]]:
        """Words that nobody knows, with where they stand."""
        for token in _TOKEN.finditer(self._without_phrases(text)):
            word = token.group(0)
            if not self.knows(word):
                yield word.strip("-"), token.start() + (word[0] == "-")

    def knows(self, word: str) -> bool:
        """Whether the word is right as it stands, or all its parts are."""
        if self._has(word.strip("-")) or self._has_abbreviation(word):
            return True
        pieces = _PIECE.findall(word)
        open_end = len(word) > 1 and word[-1] == "-"
        return all(
            self._has(piece)
            or (0 < n and piece in _ENDINGS)
            or (open_end and n == len(pieces) - 1 and self._has_joint(piece))
            for n, piece in enumerate(pieces)
        ) and (len(pieces) > 1 or open_end)

    def _has(self, word: str) -> bool:
        if word.isdecimal() or is_norwegian(word):
            return True
        lowered = word[:1].lower() + word[1:]
        bare = re.sub(r"(?:’s|s|’)$", "", word)  # the genitive of names
        forms = (word, lowered, bare, bare[:1].lower() + bare[1:])
        found = next((form for form in forms if form in self.words), None)
        self.used |= {found} if found else set()
        return found is not None

    def _has_joint(self, piece: str) -> bool:
        """«Innholds-» and «kunde-»: the first part of a compound, with its joint."""
        return piece[-1:] in {"s", "e"} and self._has(piece[:-1])

    def _has_abbreviation(self, word: str) -> bool:
        """«f.eks.» is a word with its last full stop."""
        return is_norwegian(f"{word}.") and word.islower()

    def _without_phrases(self, text: str) -> str:
        if self._phrase is None:
            return text
        for match in self._phrase.finditer(text):
            words = " ".join(match.group(0).split())
            bare = (words, words.removesuffix("s"), words.removesuffix("’s"))
            self.used |= {self._phrases[form] for form in bare if form in self._phrases}
        return cover(self._phrase, text)

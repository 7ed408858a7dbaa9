"""Words that two texts have in common. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..reading.prose import WORD

_BLOCK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")


def normal_words(text: str) -> list[tuple[str, int]]:
    """Words without their case and signs, with where each starts."""
    return [(match.group(0).casefold(), match.start()) for match in WORD.finditer(text)]


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    """Every run of so many words in a text."""
    words = [word for word, _ in normal_words(text)]
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}


def shared_runs(text: str, others: Iterable[str], length: int) -> Iterator[tuple[int, str]]:
    """Where the text has so many words in a row like one of the others; each place once."""
    theirs = set().union(*(runs(other, length) for other in others))
    words = normal_words(text)
    free = 0
    for i in range(len(words) - length + 1):
        run = tuple(word for word, _ in words[i : i + length])
        if i >= free and run in theirs:
            yield words[i][1], " ".join(run)
            free = i + length


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Blocks between empty lines, with where each starts, as their words alone."""
    for match in _BLOCK.finditer(text):
        words = " ".join(word for word, _ in normal_words(match.group(0)))
        start = match.start() + len(match.group(0)) - len(match.group(0).lstrip())
        yield start, words

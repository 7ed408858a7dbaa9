"""Which lines begin an item of a list, and which only look like it. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_BULLET = re.compile(r"( *)([-*+])(?: +|$)")
_NUMBER = re.compile(r"( *)(\d{1,3})([.)])(?: +|$)")
"""A year or a larger number with a full stop is never the number of an item."""

_RULE = re.compile(r" {0,3}([-*_])(?: *\1){2,} *$")
_SMALL_LETTER = re.compile(r"[a-zæøå]")

DEEPEST = 3
"""Spaces before a marker that do not make it belong to what stands above."""


@dataclass(frozen=True)
class Marker:
    """The start of a list item. ``number`` is None for a bullet; ``width`` goes up to the text."""

    indent: int
    width: int
    number: int | None
    sign: str

    @property
    def is_ordered(self) -> bool:
        """Whether the list is numbered."""
        return self.number is not None

    def is_kin(self, other: Marker) -> bool:
        """Whether two items stand in one list: «-» and «*» may be mixed, «1.» and «1)» not."""
        return self.is_ordered == other.is_ordered and (
            not self.is_ordered or self.sign == other.sign
        )


def marker(line: str) -> Marker | None:
    """Read the marker of a line; None when it begins no item."""
    if _RULE.match(line):
        return None
    bullet = _BULLET.match(line)
    if bullet:
        return Marker(len(bullet[1]), bullet.end(), None, "-")
    number = _NUMBER.match(line)
    if number:
        return Marker(len(number[1]), number.end(), int(number[2]), number[3])
    return None


def starts_list(lines: Sequence[str], index: int, *, expected: int | None = None) -> Marker | None:
    """Return the marker of a line that begins a list, with the lines that follow it as witnesses.

    «17. mai» and «3. plass» are ordinals: one number alone before a small letter is text, unless
    the number is the one that is ``expected`` after the list above.
    """
    found = marker(lines[index])
    if found is None or found.indent > DEEPEST or not lines[index][found.width :].strip():
        return None
    if found.number is None or found.number == expected or has_next(lines, index, found):
        return found
    return None if _SMALL_LETTER.match(lines[index], found.width) else found


def interrupts(lines: Sequence[str], index: int) -> Marker | None:
    """Return the marker of a line right under a sentence, when it begins a list there.

    A text may be broken before any number, so numbers must follow a colon or come in order.
    """
    found = starts_list(lines, index)
    if found is None or found.number is None:
        return found
    if lines[index - 1].rstrip().endswith(":"):
        return found
    return found if found.number == 1 and has_next(lines, index, found) else None


def next_marker(line: str, last: Marker) -> Marker | None:
    """Return the marker of a line that is the next item after ``last``.

    A wrapped «17. mai» is none: the number does not follow, and a small letter does.
    """
    found = marker(line)
    if found is None or not found.is_kin(last):
        return None
    follows = last.number is None or found.number in {last.number, last.number + 1}
    return found if follows or not _SMALL_LETTER.match(line, found.width) else None


def has_next(lines: Sequence[str], index: int, first: Marker) -> bool:
    """Whether a later line is the next item of the same list (or the same number once more)."""
    for line in lines[index + 1 :]:
        other = marker(line)
        if other and other.indent <= first.indent + 1 and other.is_kin(first):
            return first.number is not None and other.number in {first.number, first.number + 1}
    return False

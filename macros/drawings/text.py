"""How wide a text is, and where it may break: SVG neither measures nor wraps.

The estimate is on the safe side of the semi-bold faces in the site's font stack.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

_WIDTHS = {
    char: width
    for width, chars in (
        (0.30, " .,:;'’!|ijl·\u00a0"),
        (0.45, '()[]{}/\\-Iftr"°'),
        (0.58, "csvxyz?JL0123456789–«»"),
        (0.92, "wæÆ%œ"),
        (1.00, "mMW@—…"),
    )
    for char in chars
}
_SMALL, _CAPITAL, _FULL, _OTHER = 0.66, 0.8, 1.05, 0.9

HYPHEN: Final = "-"
_SLACK = 0.01
"""What rounding may add to a width."""
_LEAST = 4
"""Fewest letters on either side of a break inside a word."""

# Words that often end a Norwegian compound in these models. A compound breaks before such a word.
_TAIL = re.compile(
    r"""(?<=.{4})(?:
    analyse|arbeid|behov|beslutning|bevissthet|erkjennelse|evaluering|fase|gjennomgang|hierarki|
    innsikt|kart|kjøp|kontakt|lojalitet|løkke|majoritet|marked|metode|modell|måling|område|
    opplevelse|planlegging|prosess|punkt|reise|sett|steg|søk|tid|undersøkelse|utvikling|vurdering|
    øyeblikk)\w{0,5}$""",
    re.IGNORECASE | re.VERBOSE,
)
_VOWELS = "aeiouyæøåäöéü"
_SYLLABLE = re.compile(
    rf"(?<=[^\W\d_])(?<![skgt](?=j))(?:[skgt]j|[^\W\d_{_VOWELS}])[{_VOWELS}]", re.IGNORECASE
)

_BLANK = " \t\r\n"
_BLANKS = re.compile(f"[{_BLANK}]+")  # not the space that does not break

Joint = Literal["", " ", "-"]


@dataclass(frozen=True)
class Line:
    """One line of a wrapped text.

    ``joint`` is what stands between this line and the next: a space that the break has taken, a
    hyphen that the break has added, or nothing.
    """

    text: str
    joint: Joint = ""

    @property
    def shown(self) -> str:
        """Text as drawn."""
        return self.text + (HYPHEN if self.joint == HYPHEN else "")


def text_width(text: str, size: float) -> float:
    """Width of a text on one line at a font size, estimated on the safe side."""
    return sum(_char_width(char) for char in text) * size


@lru_cache(maxsize=1024)
def _char_width(char: str) -> float:
    if char in _WIDTHS:
        return _WIDTHS[char]
    if unicodedata.category(char) in {"Mn", "Me", "Cf", "Cc"}:
        return 0.0
    if unicodedata.east_asian_width(char) in {"W", "F"}:
        return _FULL
    if char.islower():
        return _SMALL
    return _CAPITAL if char.isupper() else _OTHER


def lines_width(lines: tuple[Line, ...], size: float) -> float:
    """Width of the widest line."""
    return max((text_width(line.shown, size) for line in lines), default=0.0)


def longest_word(text: str, size: float) -> float:
    """Width of the widest piece that may not be broken without a hyphen."""
    return max((text_width(piece.rstrip(_BLANK), size) for piece in _pieces(text)), default=0.0)


def wrap(text: str, room: float, size: float) -> tuple[Line, ...]:
    """Break a text into as few lines as ``room`` allows, about equally long.

    Words break only when they cannot stand on a line: between the parts of a compound where one is
    known, else between syllables, else anywhere.
    """
    lines = _fill(text, room, size)
    if any(line.joint == HYPHEN for line in lines):
        return lines  # a narrower column would break the word at a worse place
    low, high = room / len(lines), room
    while high - low > 1:
        middle = (low + high) / 2
        tried = _fill(text, middle, size)
        if len(tried) == len(lines) and all(line.joint != HYPHEN for line in tried):
            lines, high = tried, middle
        else:
            low = middle
    return lines


def _fill(text: str, room: float, size: float) -> tuple[Line, ...]:
    lines: list[Line] = []
    current = ""
    joint: Joint = ""
    for piece in _pieces(text):
        spaced = f"{current} {piece}" if joint == " " and current else current + piece
        if current and text_width(spaced.strip(_BLANK), size) > room + _SLACK:
            lines.append(Line(current, joint))
            spaced = piece
        *broken, current = _broken(spaced.strip(_BLANK), room, size)
        lines += (Line(part, HYPHEN) for part in broken)
        joint = " " if piece.endswith(" ") else ""
    return (*lines, Line(current))


def _pieces(text: str) -> Iterator[str]:
    """Parts between which a line may end; a part that a space follows ends in that space."""
    for word in _BLANKS.split(text.strip(_BLANK)):
        parts = [part for part in re.split(r"(?<=[/–-])(?=\w)", word) if part]
        yield from parts[:-1]
        yield f"{parts[-1]} "


def _broken(word: str, room: float, size: float) -> list[str]:
    """The word in parts that fit when a hyphen is put after each but the last."""
    parts = []
    while text_width(word, size) > room + _SLACK and len(word) > 1:
        place = _best_break(word, room, size)
        parts.append(word[:place])
        word = word[place:]
    return [*parts, word]


def _best_break(word: str, room: float, size: float) -> int:
    fits = [n for n in range(1, len(word)) if text_width(word[:n] + HYPHEN, size) <= room + _SLACK]
    tidy = [n for n in fits if _LEAST <= n <= len(word) - _LEAST]
    compound = [match.start() for match in _TAIL.finditer(word)]
    syllables = [match.start() for match in _SYLLABLE.finditer(word)]
    for places, wanted in ((tidy, compound), (tidy, syllables), (fits[1:], syllables)):
        found = [n for n in places if n in wanted]
        if found:
            return found[-1]
    return fits[-1] if fits else 1

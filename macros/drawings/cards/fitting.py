"""Break a title into lines, and find the largest size at which they fit. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

Measure = Callable[[str, int], float]
"""Width of a text at a size."""

CUT = "…"


@dataclass(frozen=True)
class Fitted:
    """Lines of text and the size at which they fit."""

    size: int
    lines: tuple[str, ...]


def fit(
    text: str, measure: Measure, box: tuple[int, int], sizes: Sequence[int], leading: float
) -> Fitted:
    """Return the text at the largest of ``sizes``, which fall, that fits in width and height.

    A word is broken, and then the text cut, only when not even the smallest size will do.
    """
    width, height = box
    for size in sizes:
        lines = _lines(text, measure, width, size)
        is_narrow = all(measure(line, size) <= width for line in lines)
        if is_narrow and len(lines) * size * leading <= height:
            return Fitted(size, _evened(text, lines, measure, width, size))
    smallest = sizes[-1]
    lines = list(_broken(text, measure, width, smallest))
    most = max(1, int(height / (smallest * leading)))
    if len(lines) > most:
        last = lines[most - 1]
        while measure(last + CUT, smallest) > width:
            last = last[:-1]
        lines = [*lines[: most - 1], last.rstrip() + CUT]
    return Fitted(smallest, tuple(lines))


def _lines(text: str, measure: Measure, width: float, size: int) -> list[str]:
    """As many words a line as there is room for. No line begins with a dash."""
    lines: list[str] = []
    for word in text.replace(" – ", "\u00a0– ").split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _evened(
    text: str, lines: list[str], measure: Measure, width: int, size: int
) -> tuple[str, ...]:
    """As many lines, but of about the same length: no single word on the last one."""
    step = max(1, width // 40)
    for narrower in range(width // 2, width, step):
        found = _lines(text, measure, narrower, size)
        if len(found) == len(lines) and all(measure(line, size) <= width for line in found):
            return tuple(found)
    return tuple(lines)


def _broken(text: str, measure: Measure, width: float, size: int) -> Iterator[str]:
    """Lines that are all narrow enough, whatever their words."""
    for line in _lines(text, measure, width, size):
        piece = ""
        for sign in line:
            if piece and measure(piece + sign, size) > width:
                yield piece
                piece = ""
            piece += sign
        yield piece

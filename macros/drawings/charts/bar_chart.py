"""Bars that lie down: a row a period or part, its name before the bar, its value at the end.

Missing rows are gaps with a word in them, never bars of no length. Rows of different series have
different patterns and are named in the key; nothing joins one row to another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..common import EDGE, NARROW, WIDE
from ..content import SMALL
from ..drawing import LINE_HEIGHT, Box, Label, Shape
from ..geometry import rectangle
from ..text import Line, text_width, wrap

BAR = 22.0
_GAP = 12.0
_PAD = 6.0
_LEAST = 1.5
"""Width of a bar that would else not be seen."""
MISSING = "ikke funnet"


@dataclass(frozen=True)
class BarRow:
    """One row. ``value`` is None where a year has no figure; ``series`` counts from 0."""

    label: str
    value: float | None
    text: str
    series: int = 0


@dataclass(frozen=True)
class Bar:
    """A bar as drawn."""

    shape: Shape
    series: int


@dataclass(frozen=True)
class Chart:
    """One picture, from (0, 0) to (width, height)."""

    width: float
    height: float
    bars: tuple[Bar, ...]
    labels: tuple[Label, ...]
    axis: tuple[Shape, ...]


def draw_bars(rows: Sequence[BarRow]) -> tuple[Chart, Chart]:
    """The picture for a wide column and the one for a phone."""
    return _draw(rows, WIDE), _draw(rows, NARROW)


def _draw(rows: Sequence[BarRow], width: float) -> Chart:
    names, stacked = _names_width(rows, width)
    left, right = (0.0 if stacked else names + _PAD), width - EDGE
    texts = _widest(row for row in rows if row.value is not None and row.value >= 0)
    before = _widest(row for row in rows if row.value is not None and row.value < 0)
    values = [row.value for row in rows if row.value is not None]
    low, high = min([0.0, *values]), max([0.0, *values])
    room = max(right - left - texts - before, 24.0)
    scale = room / ((high - low) or 1.0)
    zero = left + before - low * scale
    bars: list[Bar] = []
    labels: list[Label] = []
    axis: list[Shape] = []
    top = EDGE
    for row in rows:
        name = wrap(row.label, names, SMALL)
        height = LINE_HEIGHT * SMALL * len(name)
        if stacked:
            labels.append(_label(name, 0.0, top, height, "note"))
            top, height = top + height + 2, BAR
            axis.append(_axis(zero, top - 2, top + BAR + 2))
        else:
            height = max(BAR, height)
            labels.append(_label(name, 0.0, top, height, "note"))
        labels.append(_value(row, zero, scale, top, height))
        if row.value is not None:
            bars.append(Bar(_bar(row.value, zero, scale, top + (height - BAR) / 2), row.series))
        top += height + _GAP
    bottom = top - _GAP + EDGE
    if not stacked:
        axis.append(_axis(zero, 0, bottom))
    return Chart(width, bottom, tuple(bars), tuple(labels), tuple(axis))


def _axis(zero: float, top: float, bottom: float) -> Shape:
    """The line that the bars start from."""
    return rectangle(Box(zero - 0.75, top, zero + 0.75, bottom), 0)


def _names_width(rows: Sequence[BarRow], width: float) -> tuple[float, bool]:
    """Room for the names, and whether they stand above the bars, as long ones do on a phone."""
    widest = max((text_width(row.label, SMALL) for row in rows), default=0.0)
    if width == NARROW and widest > 0.3 * width:
        return width, True
    return min(widest, 0.4 * width), False


def _widest(rows: Iterable[BarRow]) -> float:
    """Room for the widest value, with the distance to its bar."""
    return max((text_width(row.text, SMALL) + _PAD for row in rows), default=0.0)


def _bar(value: float, zero: float, scale: float, top: float) -> Shape:
    length = max(abs(value) * scale, _LEAST)
    start, end = (zero, zero + length) if value >= 0 else (zero - length, zero)
    return rectangle(Box(start, top, end, top + BAR), 3)


def _value(row: BarRow, zero: float, scale: float, top: float, height: float) -> Label:
    lines = wrap(row.text if row.value is not None else MISSING, 999, SMALL)
    x = zero + _PAD
    if row.value is not None and row.value >= 0:
        x += max(row.value * scale, _LEAST)
    elif row.value is not None:
        x = zero + row.value * scale - _PAD - text_width(row.text, SMALL)
    return _label(lines, x, top, height, "value" if row.value is not None else "missing")


def _label(lines: tuple[Line, ...], x: float, top: float, height: float, role: str) -> Label:
    size = LINE_HEIGHT * SMALL * len(lines)
    return Label(lines, x, top + (height - size) / 2, SMALL, role, "start")

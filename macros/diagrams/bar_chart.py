"""Bars that lie down: a row a period or part, its name above the bar, its value at the end.

Missing rows are gaps with a word in them, never bars of no length. Rows of different series have
different patterns and are named in the key; nothing joins one row to another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .common import EDGE, NARROW, WIDE
from .content import SMALL
from .drawing import LINE_HEIGHT, Box, Label, Shape
from .geometry import rectangle
from .text import Line, text_width, wrap

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
    axis: Shape


def draw_bars(rows: Sequence[BarRow]) -> tuple[Chart, Chart]:
    """The picture for a wide column and the one for a phone."""
    return _draw(rows, WIDE), _draw(rows, NARROW)


def _draw(rows: Sequence[BarRow], width: float) -> Chart:
    names = _names_width(rows, width)
    texts = max((text_width(row.text, SMALL) for row in rows if row.value is not None), default=0)
    left, right = names + _PAD, width - EDGE
    values = [row.value for row in rows if row.value is not None]
    low, high = min([0.0, *values]), max([0.0, *values])
    before = texts + _PAD if low < 0 else 0.0
    room = max(right - left - texts - _PAD - before, 24.0)
    scale = room / ((high - low) or 1.0)
    zero = left + before - low * scale
    bars: list[Bar] = []
    labels: list[Label] = []
    top = EDGE
    for row in rows:
        name = wrap(row.label, names, SMALL)
        height = max(BAR, LINE_HEIGHT * SMALL * len(name))
        labels.append(_label(name, 0.0, top, height, "note"))
        labels.append(_value(row, zero, scale, top, height))
        if row.value is not None:
            bars.append(Bar(_bar(row.value, zero, scale, top + (height - BAR) / 2), row.series))
        top += height + _GAP
    bottom = top - _GAP + EDGE
    axis = rectangle(Box(zero - 0.75, 0, zero + 0.75, bottom), 0)
    return Chart(width, bottom, tuple(bars), tuple(labels), axis)


def _names_width(rows: Sequence[BarRow], width: float) -> float:
    """Room for the names: as wide as the widest, but never more than two fifths."""
    widest = max((text_width(row.label, SMALL) for row in rows), default=0.0)
    return min(widest, 0.4 * width)


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

"""Stages without a fixed order: a field of boxes, joined where one may go both ways."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from ..common import EDGE, NARROW, PAD, WIDE, bars, between, boxed
from ..content import block, least_room
from ..drawing import Arrow, Box, Drawing, Step
from ..plan import Item, Plan
from . import beside

_GAP_JOINED, _GAP_APART = 40.0, 14.0
_LEAST_OVERLAP = 30.0
"""Boxes above one another are joined where they share at least this much of their width."""


def narrow(plan: Plan) -> Drawing:
    """Two boxes in a row where the words allow it, else one."""
    return _field(plan, NARROW, 2)


def wide(plan: Plan) -> Drawing:
    """Up to four boxes in a row; three when they are joined, since a long row looks like a line."""
    return _field(plan, WIDE, 3 if plan.connected else 4)


def _field(plan: Plan, width: float, most: int) -> Drawing:
    left, right = EDGE, width - EDGE
    drawn = beside.before(plan, width * 0.2, width * 0.8)
    if plan.main:
        gap = _GAP_JOINED if plan.connected else _GAP_APART
        gap = min(gap, 30.0) if width == NARROW else gap
        columns = _columns(plan.main, right - left, gap, most)
        drawn += _rows(plan, _split(plan.main, columns), columns, (left, right, drawn.height), gap)
    drawn += beside.after(plan, width * 0.2, width * 0.8, drawn.height)
    return drawn + bars(plan, left, right, drawn.height)


def _columns(items: Sequence[Item], width: float, gap: float, most: int) -> int:
    """The most boxes in a row in which no word breaks."""
    needed = max(least_room(item) for item in items) + 2 * PAD
    fitting = [n for n in range(1, most + 1) if (width - gap * (n - 1)) / n >= needed]
    return min(len(items), max(fitting, default=1))


def _split(items: Sequence[Item], columns: int) -> list[Sequence[Item]]:
    """Rows of about equal length, the longer ones first."""
    rows = math.ceil(len(items) / columns)
    sizes = [len(items) // rows + (n < len(items) % rows) for n in range(rows)]
    return [items[sum(sizes[:n]) : sum(sizes[: n + 1])] for n in range(rows)]


def _rows(
    plan: Plan,
    rows: Sequence[Sequence[Item]],
    columns: int,
    frame: tuple[float, float, float],
    gap: float,
) -> Drawing:
    left, right, top = frame
    longest = max(len(row) for row in rows)
    width = min(
        200.0 if columns > 1 else right - left, (right - left - gap * (longest - 1)) / longest
    )
    texts = [block(item, width - 2 * PAD, numbered=False, with_part=True) for item in plan.main]
    height = max(block_.height for block_ in texts) + 2 * 12
    placed: list[list[Step]] = []
    for row in rows:
        start = (left + right - len(row) * width - gap * (len(row) - 1)) / 2
        areas = [
            Box(x, top, x + width, top + height)
            for x in (start + n * (width + gap) for n in range(len(row)))
        ]
        placed.append(
            [
                boxed(item, area, numbered=False, with_part=True)
                for item, area in zip(row, areas, strict=True)
            ]
        )
        top += height + (gap if plan.connected else _GAP_APART)
    bottom = placed[-1][-1].shape.box.bottom
    steps = tuple(step for row in placed for step in row)
    arrows = _joints(placed) if plan.connected else ()
    return Drawing(right + EDGE, bottom + EDGE, steps, arrows)


def _joints(rows: Sequence[Sequence[Step]]) -> tuple[Arrow, ...]:
    """Arrows both ways between neighbours in a row and from row to row."""
    arrows = [between(first, second) for row in rows for first, second in pairwise(row)]
    for upper, lower in pairwise(rows):
        arrows += [between(a, b) for a in upper for b in lower if _shared(a, b) >= _LEAST_OVERLAP]
    return tuple(arrows)


def _shared(first: Step, second: Step) -> float:
    a, b = first.shape.box, second.shape.box
    return min(a.right, b.right) - max(a.left, b.left)

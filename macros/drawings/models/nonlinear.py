"""Stages without a fixed order: boxes that nothing joins, since no source says what would."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ..common import EDGE, NARROW, PAD, WIDE, bars, boxed
from ..content import block, least_room
from ..drawing import Box, Drawing, Step
from ..plan import Item, Plan
from . import beside

_GAP = 14.0


def narrow(plan: Plan) -> Drawing:
    """Two boxes in a row where the words allow it, else one."""
    return _field(plan, NARROW, 2)


def wide(plan: Plan) -> Drawing:
    """Up to three boxes in a row, since a long row looks like a line; four where none is meant."""
    return _field(plan, WIDE, 3 if plan.connected else 4)


def _field(plan: Plan, width: float, most: int) -> Drawing:
    left, right = EDGE, width - EDGE
    drawn = beside.before(plan, width * 0.2, width * 0.8)
    if plan.main:
        columns = _columns(plan.main, right - left, most)
        drawn += _rows(plan, _split(plan.main, columns), columns, (left, right, drawn.height))
    drawn += beside.after(plan, width * 0.2, width * 0.8, drawn.height)
    return drawn + bars(plan, left, right, drawn.height)


def _columns(items: Sequence[Item], width: float, most: int) -> int:
    """The most boxes in a row in which no word breaks."""
    needed = max(least_room(item) for item in items) + 2 * PAD
    fitting = [n for n in range(1, most + 1) if (width - _GAP * (n - 1)) / n >= needed]
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
) -> Drawing:
    left, right, top = frame
    longest = max(len(row) for row in rows)
    width = min(
        200.0 if columns > 1 else right - left, (right - left - _GAP * (longest - 1)) / longest
    )
    texts = [block(item, width - 2 * PAD, numbered=False, with_part=True) for item in plan.main]
    height = max(block_.height for block_ in texts) + 2 * 12
    placed: list[list[Step]] = []
    for row in rows:
        start = (left + right - len(row) * width - _GAP * (len(row) - 1)) / 2
        areas = [
            Box(x, top, x + width, top + height)
            for x in (start + n * (width + _GAP) for n in range(len(row)))
        ]
        placed.append(
            [
                boxed(item, area, numbered=False, with_part=True)
                for item, area in zip(row, areas, strict=True)
            ]
        )
        top += height + _GAP
    bottom = placed[-1][-1].shape.box.bottom
    steps = tuple(step for row in placed for step in row)
    return Drawing(right + EDGE, bottom + EDGE, steps)

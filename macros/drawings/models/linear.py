"""A row of chevrons; on a phone, under one another."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

from ..common import EDGE, NARROW, WIDE, bars, centred, row_height, strip
from ..content import SMALL, Block, block, least_room
from ..drawing import LINE_HEIGHT, Arrow, Box, Drawing, Group, Label, Shape, Step
from ..geometry import HEAD, head, polygon, polyline, rectangle
from ..plan import Item, Plan
from ..text import wrap
from .stack import stack

TIP = 16.0
_GAP = 5.0
_PAD = 5.0
_BETWEEN_ROWS = 34.0

Rows = list[tuple[Item, ...]]


def narrow(plan: Plan) -> Drawing:
    """Arrows that point downwards."""
    return stack(plan, 0, NARROW, pointed=True)


def wide(plan: Plan) -> Drawing:
    """Chevrons in as few rows as the words allow; a column when something goes back."""
    if plan.loops or not plan.sequence:
        return stack(plan, 120, WIDE - 120, pointed=True)
    rows = _rows(plan)
    pitch = _pitch(max(len(row) for row in rows))
    room = _room(pitch)
    texts = {item.id: block(item, room) for item in plan.sequence}
    height = row_height(list(texts.values()), 11)
    header = _header_height(plan, pitch)
    drawn = Drawing(WIDE, 0, ())
    top = EDGE
    for row in rows:
        first = Box(EDGE, top + header, EDGE + pitch, top + header + height)
        drawn += _row(row, texts, first, later=top > EDGE)
        drawn += _brackets(row, pitch, top, later=top > EDGE)
        top += header + height + _BETWEEN_ROWS
    bottom = top - _BETWEEN_ROWS + EDGE
    drawn += Drawing(WIDE, bottom, (), _turns(rows, drawn.steps, header))
    drawn += strip(plan, EDGE, WIDE - TIP, bottom + 14)
    return drawn + bars(plan, EDGE, WIDE - EDGE, drawn.height)


def _pitch(count: int) -> float:
    """Distance from one chevron to the next when a row holds ``count``."""
    return (WIDE - 2 * EDGE - TIP + _GAP) / count


def _room(pitch: float) -> float:
    return pitch - _GAP - TIP - 2 * _PAD


def _rows(plan: Plan) -> Rows:
    """The fewest rows in which no word breaks and, where that is possible, no part is divided."""
    items = plan.sequence
    needed = max(least_room(item) for item in items)
    most = max((n for n in range(1, len(items) + 1) if _room(_pitch(n)) >= needed), default=1)
    rows = math.ceil(len(items) / most)
    sizes = [len(items) // rows + (n < len(items) % rows) for n in range(rows)]
    even = [items[sum(sizes[:n]) : sum(sizes[: n + 1])] for n in range(rows)]
    if not any(part for part, _ in plan.parts):
        return even
    whole: Rows = []
    for _, members in plan.parts:
        if whole and len(whole[-1]) + len(members) <= most:
            whole[-1] += members
        else:
            whole.append(members)
    return whole if max(len(row) for row in whole) <= most else even


def _row(row: Sequence[Item], texts: Mapping[str, Block], first: Box, *, later: bool) -> Drawing:
    """Chevrons side by side; ``first`` is the ground of the first, with the gap after it."""
    steps = []
    for n, item in enumerate(row):
        left = first.left + n * first.width
        right = left + first.width - _GAP
        shape = _chevron(Box(left, first.top, right, first.bottom), notched=n > 0 or later)
        middle = ((left + right + TIP) / 2, first.middle[1])
        steps.append(centred(item, shape, texts[item.id], middle))
    return Drawing(WIDE, first.bottom + EDGE, tuple(steps))


def _chevron(area: Box, *, notched: bool) -> Shape:
    """A form with a point that reaches beyond the right of its ground."""
    middle = area.middle[1]
    upper_left, upper_right, lower_right, lower_left = area.corners
    notch = [(area.left + TIP, middle)] if notched else []
    tip = (area.right + TIP, middle)
    return polygon([upper_left, upper_right, tip, lower_right, lower_left, *notch], 3)


def _turns(rows: Rows, steps: tuple[Step, ...], header: float) -> tuple[Arrow, ...]:
    """Lines from the end of one row to the start of the next."""
    by_id = {step.id: step.shape.box for step in steps}
    arrows = []
    for row, following in pairwise(rows):
        last, first = by_id[row[-1].id], by_id[following[0].id]
        x, end = (last.left + last.right) / 2, first.left + 12
        level = first.top - header - _BETWEEN_ROWS / 2 - 2
        points = ((x, last.bottom + 3), (x, level), (end, level), (end, first.top - 3))
        line = polyline((*points[:-1], (end, first.top - 2 - HEAD)))
        tip = head(points[-1], math.pi / 2)
        arrows.append(Arrow(row[-1].id, following[0].id, line, points, (tip,)))
    return tuple(arrows)


def _header_height(plan: Plan, pitch: float) -> float:
    lines = [
        len(wrap(part, len(members) * pitch - 40, SMALL)) for part, members in plan.parts if part
    ]
    return max(lines) * LINE_HEIGHT * SMALL + 10 if lines else 0.0


def _brackets(row: tuple[Item, ...], pitch: float, top: float, *, later: bool) -> Drawing:
    """A line above the stages of each part, with the part's name."""
    groups = []
    start = 0
    while start < len(row):
        part = row[start].stage.part
        end = start + 1
        while end < len(row) and row[end].stage.part == part:
            end += 1
        if part:
            members = tuple(item.id for item in row[start:end])
            left, right = EDGE + start * pitch, EDGE + end * pitch - _GAP
            groups.append(_bracket(part, members, Box(left + 2, top, right - 4, top), later=later))
        start = end
    return Drawing(WIDE, top, (), groups=tuple(groups))


def _bracket(part: str, members: tuple[str, ...], area: Box, *, later: bool) -> Group:
    label = Label(wrap(part, area.width - 40, SMALL), area.middle[0], area.top, SMALL, "part")
    bottom = label.box.bottom
    left = area.left + (22 if later and area.left < TIP else 0)
    line = rectangle(Box(left, bottom + 2, area.right, bottom + 5), 1.5)
    return Group(line, label, members, "bracket")

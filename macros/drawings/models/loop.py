"""A loop: stages around a ring, with those that come once leading into it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..common import EDGE, NARROW, WIDE, bars, boxed, straight
from ..content import SMALL
from ..drawing import Box, Drawing, Group, Label, box_around
from ..geometry import rectangle
from ..plan import Item, Plan
from ..text import wrap
from . import beside
from .ring import Ring, box_size
from .stack import stack

_TAIL_WIDTH, _TAIL_GAP = 164.0, 42.0
_FEW = 4
"""With more stages than this a ring is too crowded for a phone."""
_BETWEEN = 30.0
"""Between two stages ahead of the ring."""
_HEADER = 30.0
"""Room above the ring for the name of a part."""


def narrow(plan: Plan) -> Drawing:
    """A small ring of the few that all go round, else boxes under one another."""
    ring = _small_ring(plan)
    return ring.drawing(EDGE, 0) if ring else stack(plan, 0, NARROW, pointed=False)


def _small_ring(plan: Plan) -> Ring | None:
    """A ring with nothing beside it, since a phone has no room for more."""
    ring = _ring(plan)
    if ring is None or len(ring.items) != len(plan.model.stages) or len(ring.items) > _FEW:
        return None
    ring = replace(ring, width=NARROW, noted=False)
    has_parts = any(part for part, _ in plan.parts)
    return ring if ring.readable and not ring.breaks_a_word and not has_parts else None


def wide(plan: Plan) -> Drawing:
    """A ring, when there is one way back and it starts at the last stage."""
    ring = _ring(plan)
    if ring is None:
        return stack(plan, 120, WIDE - 120, pointed=False)
    drawn = _whole(plan, replace(ring, noted=False))
    wanted = sum(1 for part, _ in plan.parts if part)
    return drawn if len(drawn.groups) == wanted else _whole(plan, ring)


def _ring(plan: Plan) -> Ring | None:
    """The stages that go round; None when they are better drawn in a column."""
    if len(plan.loops) != 1 or plan.loops[0][0] != plan.main[-1].id:
        return None
    place = plan.index(plan.loops[0][1])
    ring = Ring(plan.main[place:], lead=_TAIL_WIDTH + _TAIL_GAP if place else 0.0, noted=True)
    return ring if ring.readable else None


def _whole(plan: Plan, ring: Ring) -> Drawing:
    """The picture; parts are a line in each box of a ``noted`` ring, else grounds."""
    tail = plan.main[: len(plan.main) - len(ring.items)]
    drawn = beside.before(plan, 200, WIDE - 200)
    header = _HEADER if not ring.noted and any(item.stage.part for item in ring.items) else 0
    drawn += ring.drawing(drawn.height + header, _lead_height(tail, noted=ring.noted))
    drawn += _lead_in(tail, drawn, ring)
    if not ring.noted:
        drawn += _grounds(plan, drawn)
    drawn += beside.after(plan, 200, WIDE - 200, drawn.height)
    drawn += Drawing(WIDE, 0, (), beside.links(plan, drawn.steps, joined=False))
    return drawn + bars(plan, EDGE, WIDE - EDGE, drawn.height)


def _lead_height(tail: Sequence[Item], *, noted: bool) -> float:
    """Lowest place of the ring's middle at which the stages ahead of it have room."""
    if not tail:
        return 0.0
    height = box_size(tail, _TAIL_WIDTH, noted=noted)[1]
    return EDGE + height / 2 + (len(tail) - 1) * (height + _BETWEEN)


def _lead_in(tail: Sequence[Item], drawn: Drawing, ring: Ring) -> Drawing:
    """Stages ahead of the ring, in a column that ends beside its entry."""
    if not tail:
        return Drawing(0, 0, ())
    height = box_size(tail, _TAIL_WIDTH, noted=ring.noted)[1]
    entry = next(step for step in drawn.steps if step.id == ring.items[0].id)
    door, middle = entry.shape.box, entry.shape.box.middle[1]
    left = door.left - _TAIL_GAP - _TAIL_WIDTH
    steps = []
    for n, item in enumerate(tail):
        y = middle - (len(tail) - 1 - n) * (height + _BETWEEN)
        area = Box(left, y - height / 2, left + _TAIL_WIDTH, y + height / 2)
        steps.append(boxed(item, area, numbered=True, with_part=ring.noted))
    x = left + _TAIL_WIDTH / 2
    down = [
        straight(a.id, b.id, (x, a.shape.box.bottom + 3), (x, b.shape.box.top - 3))
        for a, b in pairwise(steps)
    ]
    across = ((left + _TAIL_WIDTH + 4, middle), (door.left - 4, middle))
    arrows = (*down, straight(steps[-1].id, entry.id, *across))
    return Drawing(WIDE, steps[-1].shape.box.bottom + EDGE, tuple(steps), arrows)


def _grounds(plan: Plan, drawn: Drawing) -> Drawing:
    """Ground behind the stages of each part, where nothing else would stand on it."""
    boxes = {step.id: step.shape.box for step in drawn.steps}
    groups = []
    for part, members in plan.parts:
        ids = tuple(item.id for item in members)
        if not part or len(ids) == 1:
            continue
        within = [box.corners for key, box in boxes.items() if key in ids]
        within += [arc.outline for arc in drawn.arrows if {arc.source, arc.target} <= {*ids}]
        around = box_around(point for outline in within for point in outline).grown(11)
        label = Label(wrap(part, around.width - 24, SMALL), around.middle[0], 0, SMALL, "part")
        ground = replace(around, top=around.top - label.box.height - 2)
        label = replace(label, top=ground.top + 8)
        others = (box for key, box in boxes.items() if key not in ids)
        lines = (point for arc in drawn.arrows for point in arc.outline)
        if not any(map(ground.overlaps, others)) and not any(map(label.box.grown(2).holds, lines)):
            groups.append(Group(rectangle(ground, 12), label, ids))
    bottom = max((group.shape.box.bottom + EDGE for group in groups), default=0.0)
    return Drawing(WIDE, bottom, (), groups=tuple(groups))

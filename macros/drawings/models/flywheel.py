"""A flywheel: a ring cut into pieces that drive one another round."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..common import EDGE, NARROW, WIDE, bars, centred
from ..content import block
from ..drawing import Arrow, Drawing, Point, Shape, Step
from ..geometry import (
    HEAD,
    direction,
    ellipse_path,
    ellipse_points,
    head,
    holds_box,
    on_ellipse,
    pair,
)
from ..plan import Item, Plan
from . import beside, loop

_GAP = 0.035
"""Between two pieces, in radians."""
_TIP = 0.13
"""How far a piece reaches into the next, in radians."""
_ROOMS = (130.0, 110.0, 95.0, 80.0)
"""Widths that are tried for the text of a piece."""


@dataclass(frozen=True)
class _Wheel:
    centre: Point
    outer: float
    inner: float

    def at(self, radius: float, angle: float) -> Point:
        return on_ellipse(self.centre, (radius, radius), angle)


def narrow(plan: Plan) -> Drawing:
    """A wheel as wide as the picture, or a column when the words do not fit."""
    return _draw(plan, NARROW, NARROW / 2 - EDGE) or loop.narrow(plan)


def wide(plan: Plan) -> Drawing:
    """A wheel in the middle, or a ring of boxes when the words do not fit."""
    return _draw(plan, WIDE, 175) or loop.wide(plan)


def _draw(plan: Plan, width: float, radius: float) -> Drawing | None:
    if len(plan.main) < 2 or plan.loops != ((plan.main[-1].id, plan.main[0].id),):  # noqa: PLR2004 - a wheel has pieces
        return None
    drawn = beside.before(plan, width * 0.2, width * 0.8)
    wheel = _Wheel((width / 2, drawn.height + radius), radius, radius * 0.34)
    steps = [_piece(wheel, item, n, len(plan.main)) for n, item in enumerate(plan.main)]
    if None in steps:
        return None
    made = tuple(step for step in steps if step)
    turn = _turn(wheel, made)
    drawn += Drawing(width, drawn.height + 2 * radius + EDGE, made, (turn,))
    drawn += beside.after(plan, width * 0.2, width * 0.8, drawn.height)
    drawn += Drawing(width, 0, (), beside.links(plan, drawn.steps, joined=False))
    return drawn + bars(plan, EDGE, width - EDGE, drawn.height)


def _piece(wheel: _Wheel, item: Item, n: int, count: int) -> Step | None:
    """One piece with its text; None when no way of breaking the text fits."""
    turn = 2 * math.pi / count
    start = -math.pi / 2 + n * turn
    shape = _form(wheel, start + _GAP / 2, start + turn - _GAP / 2)
    middle = start + turn / 2 + _TIP / 2
    for room in _ROOMS:
        texts = block(item, room, with_part=True)
        if any(line.joint == "-" for part in texts.parts for line in part.lines):
            continue
        for share in (0.5, 0.55, 0.6, 0.45):
            radius = wheel.inner + (wheel.outer - wheel.inner) * share
            step = centred(item, shape, texts, wheel.at(radius, middle))
            if all(holds_box(shape.outline, label.box) for label in step.labels):
                return step
    return None


def _form(wheel: _Wheel, start: float, end: float) -> Shape:
    """A piece of a ring whose end points onwards and whose start makes room for that."""
    half = (wheel.outer + wheel.inner) / 2
    tip, notch = wheel.at(half, end + _TIP), wheel.at(half, start + _TIP)
    outer = ellipse_points(wheel.centre, (wheel.outer, wheel.outer), start, end)
    inner = ellipse_points(wheel.centre, (wheel.inner, wheel.inner), end, start)
    back = f"A{wheel.inner:g} {wheel.inner:g} 0 {int(end - start > math.pi)} 0 {pair(inner[-1])}"
    path = (
        ellipse_path(wheel.centre, (wheel.outer, wheel.outer), start, end)
        + f"L{pair(tip)}L{pair(inner[0])}{back}L{pair(notch)}Z"
    )
    return Shape(path, (*outer, tip, *inner, notch))


def _turn(wheel: _Wheel, steps: tuple[Step, ...]) -> Arrow:
    """The way from the last piece back to the first: a turn around the hub."""
    radius = wheel.inner * 0.55
    start, end = -math.pi * 0.35, math.pi * 1.35
    points = ellipse_points(wheel.centre, (radius, radius), start, end)
    stop = end - HEAD / radius
    path = ellipse_path(wheel.centre, (radius, radius), start, stop)
    angle = direction(wheel.at(radius, stop), points[-1])
    return Arrow(steps[-1].id, steps[0].id, path, points, (head(points[-1], angle),), "loop")

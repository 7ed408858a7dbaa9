"""Stages off the axis, set apart above or below the picture of the others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..common import EDGE, PAD, boxed, straight
from ..content import block
from ..drawing import Arrow, Box, Drawing, Step
from ..plan import Item, Plan

_APART = 30.0
"""Distance to the picture, with an arrow across it."""


def before(plan: Plan, left: float, right: float) -> Drawing:
    """Stages that come ahead of the picture; it starts at the height of what this returns."""
    return _column(plan, plan.before, left, right, EDGE)


def after(plan: Plan, left: float, right: float, top: float) -> Drawing:
    """Stages that follow the picture, from ``top`` downwards."""
    return _column(plan, plan.after, left, right, top + _APART) if plan.after else Drawing(0, 0, ())


def _column(plan: Plan, items: Sequence[Item], left: float, right: float, top: float) -> Drawing:
    steps: list[Step] = []
    for item in items:
        texts = block(item, right - left - 2 * PAD, numbered=plan.ordered)
        area = Box(left, top, right, top + texts.height + 2 * 9)
        steps.append(boxed(item, area, numbered=plan.ordered))
        top = area.bottom + _APART
    height = top if steps else EDGE
    return Drawing(right + EDGE if steps else 0, height, tuple(steps))


def links(plan: Plan, steps: Sequence[Step], *, joined: bool) -> tuple[Arrow, ...]:
    """Arrows between the stages beside the picture and, when ``joined``, to and from the picture.

    An arrow reaches a picture only when that starts and ends in the middle, as a funnel does.
    """
    if not plan.ordered:
        return ()
    boxes = {step.id: step.shape.box for step in steps}
    into, out = (plan.main[:1], plan.main[-1:]) if joined else ((), ())
    pairs = [
        *pairwise((*plan.before, *(into if plan.before else ()))),
        *pairwise((*(out if plan.after else ()), *plan.after)),
    ]
    arrows = []
    for source, target in pairs:
        above, below = boxes[source.id], boxes[target.id]
        x = above.middle[0]
        arrows.append(straight(source.id, target.id, (x, above.bottom + 4), (x, below.top - 4)))
    return tuple(arrows)

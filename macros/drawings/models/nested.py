"""Groups inside one another: each a frame around the next, and the rest in boxes of their own.

A frame is open at the bottom, where the innermost group stands, so that no group covers another's
text.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..common import EDGE, NARROW, PAD, WIDE, bars, boxed, step
from ..content import block
from ..drawing import Box, Drawing, Shape, Step
from ..geometry import polygon, rectangle
from ..plan import Item, Plan

_SIDE, _GAP, _BAND = 16.0, 4.0, 10.0
_BETWEEN = 14.0


def narrow(plan: Plan) -> Drawing:
    """The whole width of a phone."""
    return _draw(plan, EDGE, NARROW - EDGE)


def wide(plan: Plan) -> Drawing:
    """In the middle of a wide column."""
    return _draw(plan, 120, WIDE - 120)


def _draw(plan: Plan, left: float, right: float) -> Drawing:
    chain = _chain(plan.main)
    rest = [item for item in plan.sequence if item not in chain]
    steps = _frames(chain, left, right)
    top = max((drawn.shape.box.bottom + _BETWEEN for drawn in steps), default=EDGE)
    bottom = top - _BETWEEN
    for item in rest:
        height = block(item, right - left - 2 * PAD, numbered=False).height + 2 * 12
        area = Box(left, bottom + _BETWEEN, right, bottom + _BETWEEN + height)
        steps.append(boxed(item, area, numbered=False))
        bottom = area.bottom
    drawn = Drawing(right + EDGE, max(bottom, 0) + EDGE, tuple(steps))
    return drawn + bars(plan, left, right, drawn.height)


def _chain(items: Sequence[Item]) -> list[Item]:
    """From the outermost group inwards."""
    inside = {item.stage.within: item for item in items if item.stage.within}
    outermost = [item for item in items if item.id in inside and not item.stage.within]
    chain = outermost[:1]
    while chain and inside.get(chain[-1].id) not in {None, *chain}:
        chain.append(inside[chain[-1].id])
    return chain


def _frames(chain: Sequence[Item], left: float, right: float) -> list[Step]:
    """Frames from the outermost inwards; all end at the same height."""
    sides = [n * (_SIDE + _GAP) for n in range(len(chain))]
    texts = [
        block(item, right - left - 2 * (side + _SIDE + PAD), numbered=False)
        for item, side in zip(chain, sides, strict=True)
    ]
    tops = [EDGE]
    for text in texts:
        tops.append(tops[-1] + text.height + 2 * _BAND + _GAP)
    bottom = tops[-1] - _GAP
    drawn = []
    for n, item in enumerate(chain):
        area = Box(left + sides[n], tops[n], right - sides[n], bottom)
        is_last = n == len(chain) - 1
        shape = rectangle(area) if is_last else _frame(area, tops[n + 1] - _GAP)
        drawn.append(step(item, shape, texts[n].place((left + right) / 2, tops[n] + _BAND)))
    return drawn


def _frame(area: Box, band: float) -> Shape:
    """A band at the top with a side down at either end; ``band`` is where the band stops."""
    inner_left, inner_right = area.left + _SIDE, area.right - _SIDE
    return polygon(
        [
            (area.left, area.top),
            (area.right, area.top),
            (area.right, area.bottom),
            (inner_right, area.bottom),
            (inner_right, band),
            (inner_left, band),
            (inner_left, area.bottom),
            (area.left, area.bottom),
        ],
        4,
    )

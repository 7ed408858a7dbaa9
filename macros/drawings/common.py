"""What several layouts draw: boxes, bars, arrows from box to box and back beside them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from .content import NAME, SMALL, Block, block, one_line, percent, spoken_name
from .drawing import LINE_HEIGHT, Arrow, Box, Drawing, Label, Point, Shape, Step
from .geometry import HEAD, circle, direction, head, polygon, polyline, rectangle, towards
from .plan import Item, Plan
from .text import wrap

WIDE, NARROW = 680.0, 320.0
"""Widths of the two pictures of a model; narrow ones are shown on phones at their own size."""

EDGE = 1.5
"""Room for the outline at the picture's edge."""
PAD = 12.0
BADGE = 13.0
BAR_TIP = 14.0
ALWAYS_ON = "Pågår hele tiden"


def step(item: Item, shape: Shape, labels: Sequence[Label]) -> Step:
    """A stage as drawn, dashed when it lies off the axis."""
    made = Step(item.id, spoken_name(labels), shape, tuple(labels))
    return replace(made, role="apart") if item.stage.off_axis else made


def centred(item: Item, shape: Shape, texts: Block, middle: Point) -> Step:
    """A stage whose texts stand around a point."""
    x, y = middle
    return step(item, shape, texts.place(x, y - texts.height / 2))


def boxed(item: Item, area: Box, *, numbered: bool, with_part: bool = False) -> Step:
    """A stage in a rounded box, its text in the middle."""
    texts = block(item, area.width - 2 * PAD, numbered=numbered, with_part=with_part)
    return centred(item, rectangle(area), texts, area.middle)


def badge_at(item: Item, x: float, y: float) -> tuple[Shape, Label]:
    """A round field with the stage's number."""
    texts = one_line(str(item.order), SMALL, "number")
    return circle((x, y), BADGE), texts.place(x, y - LINE_HEIGHT * SMALL / 2)[0]


def straight(source: str, target: str, start: Point, end: Point) -> Arrow:
    """An arrow from point to point."""
    angle = direction(start, end)
    stop = towards(end, start, HEAD - 1)
    return Arrow(source, target, polyline((start, stop)), (start, end), (head(end, angle),))


def between(source: Step, target: Step, *, gap: float = 3.0) -> Arrow:
    """An arrow with two heads across the gap between two neighbours."""
    first, second = source.shape.box, target.shape.box
    if first.right <= second.left:
        y = (max(first.top, second.top) + min(first.bottom, second.bottom)) / 2
        start, end = (first.right + gap, y), (second.left - gap, y)
    else:
        x = (max(first.left, second.left) + min(first.right, second.right)) / 2
        start, end = (x, first.bottom + gap), (x, second.top - gap)
    angle = direction(start, end)
    line = polyline((towards(start, end, HEAD - 1), towards(end, start, HEAD - 1)))
    heads = (head(end, angle, HEAD - 1), head(start, angle + math.pi, HEAD - 1))
    return Arrow(source.id, target.id, line, (start, end), heads, "both")


LANE, FIRST_LANE = 14.0, 22.0


def channel_width(loops: Sequence[tuple[str, str]]) -> float:
    """Room that the ways back take at the right of a column of steps."""
    return FIRST_LANE + LANE * (len(loops) - 1) + 3 if loops else 0.0


def ways_back(
    loops: Sequence[tuple[str, str]], exits: Mapping[str, Point], channel: float
) -> tuple[Arrow, ...]:
    """Arrows back at the right, from ``channel`` outwards, the shortest innermost.

    ``exits`` are the points at the right edge of each step.
    """
    by_length = sorted(loops, key=lambda pair: abs(exits[pair[0]][1] - exits[pair[1]][1]))
    return tuple(
        _way_back(pair, exits[pair[0]], exits[pair[1]], channel + FIRST_LANE + LANE * lane)
        for lane, pair in enumerate(by_length)
    )


def _way_back(pair: tuple[str, str], start: Point, end: Point, x: float) -> Arrow:
    apart = 7.0 if start[1] >= end[1] else -7.0
    start, end = (start[0], start[1] + apart), (end[0] + 2, end[1] - apart)
    points = (start, (x, start[1]), (x, end[1]), end)
    line = polyline((*points[:-1], (end[0] + HEAD - 1, end[1])))
    return Arrow(*pair, line, points, (head(end, math.pi),), "loop")


def bars(plan: Plan, left: float, right: float, top: float) -> Drawing:
    """Bars under the picture for stages that always go on."""
    if not plan.bars:
        return Drawing(0, 0, ())
    top += 18 if plan.sequence else 0
    caption = one_line(ALWAYS_ON, SMALL, "caption").place((left + right) / 2, top)
    top += LINE_HEIGHT * SMALL + 6
    steps = []
    for item in plan.bars:
        room = right - left - 2 * (BAR_TIP + PAD)
        texts = block(item, room, numbered=plan.ordered)
        bottom = top + texts.height + 2 * 10
        middle = (top + bottom) / 2
        outline = (
            *((left + BAR_TIP, top), (right - BAR_TIP, top), (right, middle)),
            *((right - BAR_TIP, bottom), (left + BAR_TIP, bottom), (left, middle)),
        )
        labels = texts.place((left + right) / 2, top + 10)
        name = f"{spoken_name(labels)}, {ALWAYS_ON.lower()}"
        steps.append(Step(item.id, name, polygon(outline, 4), labels, "bar"))
        top = bottom + 8
    return Drawing(right + EDGE, top - 8 + EDGE, tuple(steps), captions=caption)


def strip(plan: Plan, left: float, right: float, top: float) -> Drawing:
    """A strip divided as the shares of the stages are."""
    shares = [(item, item.stage.share_percent or 0.0) for item in plan.sequence]
    total = sum(share for _, share in shares)
    if total <= 0:
        return Drawing(0, 0, ())
    pieces, captions, x, bottom = [], [], left, top + 24
    for item, share in shares:
        end = x + (right - left) * share / total
        text = percent(share)
        for wanted in (f"{item.order} · {text}", str(item.order)) if plan.ordered else (text,):
            label = Label(wrap(wanted, 999, SMALL), (x + end) / 2, top + 3.5, SMALL, "number")
            if label.box.width <= end - x - 2:
                captions.append(label)
                break
        pieces.append(rectangle(Box(x, top, end, bottom), 0))
        x = end
    return Drawing(right, bottom + EDGE, (), captions=tuple(captions), ornaments=tuple(pieces))


def row_height(texts: Sequence[Block], padding: float = PAD) -> float:
    """Height of a row of boxes with these texts."""
    return max((block.height for block in texts), default=NAME) + 2 * padding

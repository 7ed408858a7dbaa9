"""A loop: stages around a ring, with those that come once leading into it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations

from . import beside
from .common import EDGE, NARROW, PAD, WIDE, bars, boxed, straight
from .content import SMALL, block, least_room
from .drawing import Arrow, Box, Drawing, Group, Label, Point, Step, box_around
from .geometry import HEAD, direction, ellipse_path, ellipse_points, head, on_ellipse, rectangle
from .plan import Item, Plan
from .stack import stack
from .text import wrap

_TAIL_WIDTH, _TAIL_GAP = 164.0, 42.0
_BETWEEN = 30.0
"""Between two stages ahead of the ring."""
_SIDE = 14.0
"""Room at the sides for the ground of a part."""
_MOST = 8
"""More stages than this around a ring are drawn in a column."""
_SPACE = 7.0
"""Between a box and an arrow."""


def narrow(plan: Plan) -> Drawing:
    """Boxes under one another, with the way back at the right."""
    return stack(plan, 0, NARROW, pointed=False)


def wide(plan: Plan) -> Drawing:
    """A ring, when there is one way back and it starts at the last stage."""
    ring = _ring(plan)
    if ring is None:
        return stack(plan, 120, WIDE - 120, pointed=False)
    tail = plan.main[: len(plan.main) - len(ring)]
    drawn = beside.before(plan, 200, WIDE - 200)
    top = drawn.height + (30 if any(item.stage.part for item in ring) else 0)
    drawn += _around(ring, top, tail)
    drawn += _lead_in(tail, drawn, ring[0])
    drawn += _grounds(plan, drawn)
    drawn += beside.after(plan, 200, WIDE - 200, drawn.height)
    drawn += Drawing(WIDE, 0, (), beside.links(plan, drawn.steps, joined=False))
    return drawn + bars(plan, EDGE, WIDE - EDGE, drawn.height)


def _ring(plan: Plan) -> tuple[Item, ...] | None:
    if len(plan.loops) != 1 or plan.loops[0][0] != plan.main[-1].id:
        return None
    ring = plan.main[plan.index(plan.loops[0][1]) :]
    return ring if 1 < len(ring) <= _MOST else None


def _size(items: Sequence[Item], most: float) -> tuple[float, float]:
    """Width and height of boxes that hold every stage's text."""
    width = min(most, max(132.0, *(least_room(item) + 2 * PAD for item in items)))
    return width, max(block(item, width - 2 * PAD).height for item in items) + 2 * 10


def _around(ring: Sequence[Item], top: float, tail: Sequence[Item]) -> Drawing:
    """Boxes on an ellipse, clockwise, with an arrow from each to the next."""
    size = _size(ring, 190.0)
    start = math.pi if tail or len(ring) == 2 else -math.pi / 2  # noqa: PLR2004 - face to face
    angles = [start + 2 * math.pi * n / len(ring) for n in range(len(ring))]
    lead = _TAIL_WIDTH + _TAIL_GAP if tail else 0.0
    radii = _radii(angles, size, WIDE - 2 * _SIDE - lead)
    leftmost = radii[0] * min(math.cos(angle) for angle in angles) - size[0] / 2
    rightmost = max(radii[0] * max(math.cos(angle) for angle in angles) + size[0] / 2, radii[0] + 2)
    highest = min(radii[1] * min(math.sin(angle) for angle in angles) - size[1] / 2, -radii[1] - 2)
    centre = (
        (WIDE - lead - rightmost + leftmost) / 2 + lead - leftmost,
        max(top - highest, _lead_height(tail)),
    )
    steps = []
    for item, angle in zip(ring, angles, strict=True):
        x, y = on_ellipse(centre, radii, angle)
        steps.append(boxed(item, _box_at((x, y), size), numbered=True))
    arcs = _arcs(steps, centre, radii, angles)
    drawn = [*(step.shape.outline for step in steps), *(arc.outline for arc in arcs)]
    bottom = max(y for outline in drawn for _, y in outline) + EDGE
    return Drawing(WIDE, bottom, tuple(steps), arcs)


def _box_at(centre: Point, size: tuple[float, float]) -> Box:
    (x, y), (width, height) = centre, size
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def _radii(angles: Sequence[float], size: tuple[float, float], room: float) -> Point:
    """As broad as there is room for, and high enough that no box comes near another."""
    spread = max(map(math.cos, angles)) - min(map(math.cos, angles))
    across = min((room - size[0]) / spread, 58.0 * len(angles), room * 0.6)
    for down in range(round(max(70.0, across * 0.55)), 900, 6):
        boxes = [_box_at(on_ellipse((0, 0), (across, down), a), size).grown(16) for a in angles]
        if not any(a.overlaps(b) for a, b in combinations(boxes, 2)):
            return across, float(down)
    return across, 900.0


def _arcs(
    steps: Sequence[Step], centre: Point, radii: Point, angles: Sequence[float]
) -> tuple[Arrow, ...]:
    arrows = []
    for n, (step, angle) in enumerate(zip(steps, angles, strict=True)):
        following = steps[(n + 1) % len(steps)]
        is_last = n == len(steps) - 1
        until = angle + 2 * math.pi / len(steps)
        arrows.append(_arc(step, following, centre, radii, (angle, until), is_last=is_last))
    return tuple(arrows)


def _arc(
    source: Step,
    target: Step,
    centre: Point,
    radii: Point,
    span: tuple[float, float],
    *,
    is_last: bool,
) -> Arrow:
    """The piece of the ellipse between two boxes, with a head at its end."""
    count = 240
    points = ellipse_points(centre, radii, *span, count)
    out, into = source.shape.box.grown(_SPACE), target.shape.box.grown(_SPACE - 2)
    first = next((n for n, point in enumerate(points) if not out.holds(point)), 0)
    last = next((n for n in range(first, count + 1) if into.holds(points[n])), count)
    tip = points[last]
    stop = next((n for n in range(last, first, -1) if math.dist(points[n], tip) >= HEAD - 1), first)
    angle = [span[0] + (span[1] - span[0]) * n / count for n in (first, stop)]
    path = ellipse_path(centre, radii, *angle)
    tip_head = head(tip, direction(points[stop], tip))
    role = "loop" if is_last else "next"
    return Arrow(source.id, target.id, path, points[first : last + 1 : 6], (tip_head,), role)


def _lead_height(tail: Sequence[Item]) -> float:
    """Lowest place of the ring's middle at which the stages ahead of it have room."""
    if not tail:
        return 0.0
    height = _size(tail, _TAIL_WIDTH)[1]
    return EDGE + height / 2 + (len(tail) - 1) * (height + _BETWEEN)


def _lead_in(tail: Sequence[Item], ring: Drawing, entry: Item) -> Drawing:
    """Stages ahead of the ring, in a column that ends beside its entry."""
    if not tail:
        return Drawing(0, 0, ())
    _, height = _size(tail, _TAIL_WIDTH)
    door = next(step for step in ring.steps if step.id == entry.id).shape.box
    middle = door.middle[1]
    left = door.left - _TAIL_GAP - _TAIL_WIDTH
    steps = []
    for n, item in enumerate(tail):
        y = middle - (len(tail) - 1 - n) * (height + _BETWEEN)
        area = Box(left, y - height / 2, left + _TAIL_WIDTH, y + height / 2)
        steps.append(boxed(item, area, numbered=True))
    x = left + _TAIL_WIDTH / 2
    arrows = [
        straight(a.id, b.id, (x, a.shape.box.bottom + 3), (x, b.shape.box.top - 3))
        for a, b in zip(steps, steps[1:], strict=False)
    ]
    last = steps[-1]
    arrows.append(
        straight(last.id, entry.id, (left + _TAIL_WIDTH + 4, middle), (door.left - 4, middle))
    )
    return Drawing(WIDE, steps[-1].shape.box.bottom + EDGE, tuple(steps), tuple(arrows))


def _grounds(plan: Plan, drawn: Drawing) -> Drawing:
    """Ground behind the stages of a part, where no other stage would stand on it."""
    boxes = {step.id: step.shape.box for step in drawn.steps}
    groups = []
    for part, members in plan.parts:
        inside = [boxes[item.id] for item in members if item.id in boxes]
        if not part or len(inside) < 2:  # noqa: PLR2004 - a part of one is no group
            continue
        around = box_around(corner for box in inside for corner in box.corners).grown(11)
        label = Label(wrap(part, around.width - 24, SMALL), around.middle[0], 0, SMALL, "part")
        top = around.top - label.box.height - 2
        ground = Box(around.left, top, around.right, around.bottom)
        ids = tuple(item.id for item in members)
        if not any(ground.overlaps(box) for key, box in boxes.items() if key not in ids):
            placed = Label(label.lines, ground.middle[0], top + 8, SMALL, "part")
            groups.append(Group(rectangle(ground, 12), placed, ids))
    bottom = max((group.shape.box.bottom + EDGE for group in groups), default=0.0)
    return Drawing(WIDE, bottom, (), groups=tuple(groups))

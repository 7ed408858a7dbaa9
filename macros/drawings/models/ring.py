"""Boxes around an ellipse, with an arrow from each to the next."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import NamedTuple

from ..common import EDGE, PAD, WIDE, boxed, row_height
from ..content import block, least_room
from ..drawing import Arrow, Box, Drawing, Point, Step
from ..geometry import HEAD, direction, ellipse_path, ellipse_points, head, on_ellipse
from ..plan import Item

_WIDEST, _LEAST = 190.0, 132.0
"""Widths of a box."""
_SIDE = 14.0
"""Room at the sides for the ground of a part."""
_MOST, _HIGHEST = 8, 320.0
"""With more stages than this, or a higher ellipse, a ring is hard to read."""
_SPACE = 7.0
"""Between a box and an arrow."""


class _Ellipse(NamedTuple):
    centre: Point
    radii: Point


def box_size(
    items: Sequence[Item], most: float, *, noted: bool, least: float = _LEAST
) -> tuple[float, float]:
    """Width and height of boxes that hold every stage's text."""
    width = min(most, max(least, *(least_room(item) + 2 * PAD for item in items)))
    texts = [block(item, width - 2 * PAD, with_part=noted) for item in items]
    return width, row_height(texts, 10)


def box_at(centre: Point, size: tuple[float, float]) -> Box:
    """Box around a point."""
    (x, y), (width, height) = centre, size
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


@dataclass(frozen=True)
class Ring:
    """Stages that go round. ``lead`` is the width that those ahead of them take at the left.

    ``noted`` tells that each box names its part.
    """

    items: tuple[Item, ...]
    lead: float
    noted: bool
    width: float = WIDE

    @property
    def readable(self) -> bool:
        """Whether there is room for the ring."""
        return 1 < len(self.items) <= _MOST and self._radii()[1] <= _HIGHEST

    @property
    def breaks_a_word(self) -> bool:
        """Whether a box is too narrow for a word in it."""
        return any(least_room(item) + 2 * PAD > self._size()[0] for item in self.items)

    def drawing(self, top: float, middle: float) -> Drawing:
        """Draw from ``top`` downwards, the middle no higher than ``middle``."""
        size = self._size()
        radii = self._radii()
        around = [on_ellipse((0, 0), radii, angle) for angle in self._angles()]
        leftmost = min(x for x, _ in around) - size[0] / 2
        rightmost = max(max(x for x, _ in around) + size[0] / 2, radii[0] + 2)
        highest = min(min(y for _, y in around) - size[1] / 2, -radii[1] - 6)
        x = (self.width - self.lead - rightmost + leftmost) / 2 + self.lead - leftmost
        y = max(top - highest, middle)
        boxes = [box_at((x + across, y + down), size) for across, down in around]
        steps = [
            boxed(item, box, numbered=True, with_part=self.noted)
            for item, box in zip(self.items, boxes, strict=True)
        ]
        arcs = self._arcs(steps, _Ellipse((x, y), radii))
        shapes = [*(step.shape for step in steps), *(form for arc in arcs for form in arc.heads)]
        bottom = max(*(shape.box.bottom for shape in shapes), y + radii[1] + 6) + EDGE
        return Drawing(self.width, bottom, tuple(steps), tuple(arcs))

    def _size(self) -> tuple[float, float]:
        least, most = (min(of, self.width * 0.38) for of in (_LEAST, _WIDEST))
        return box_size(self.items, most, noted=self.noted, least=least)

    def _angles(self) -> list[float]:
        """Where the boxes stand: from the top, or from the left when something leads in there."""
        count = len(self.items)
        face_to_face = 2
        start = math.pi if self.lead or count == face_to_face else -math.pi / 2
        return [start + 2 * math.pi * n / count for n in range(count)]

    def _radii(self) -> Point:
        """As broad as there is room for, and high enough that no box comes near another."""
        size = self._size()
        angles = self._angles()
        room = self.width - 2 * _SIDE - self.lead
        spread = max(map(math.cos, angles)) - min(map(math.cos, angles))
        across = min((room - size[0]) / spread, 58.0 * len(angles), room * 0.6)
        for down in range(round(max(70.0, across * 0.55)), round(_HIGHEST) + 6, 6):
            boxes = [box_at(on_ellipse((0, 0), (across, down), a), size).grown(16) for a in angles]
            if not any(a.overlaps(b) for a, b in combinations(boxes, 2)):
                return across, float(down)
        return across, math.inf

    def _arcs(self, steps: Sequence[Step], ellipse: _Ellipse) -> list[Arrow]:
        turn = 2 * math.pi / len(steps)
        following = (*steps[1:], steps[0])
        arcs = [
            _arc(source, target, ellipse, (angle, angle + turn))
            for source, target, angle in zip(steps, following, self._angles(), strict=True)
        ]
        return [*arcs[:-1], replace(arcs[-1], role="loop")]


def _arc(source: Step, target: Step, ellipse: _Ellipse, span: tuple[float, float]) -> Arrow:
    """The piece of the ellipse between two boxes, with a head at its end."""
    count = 240
    points = ellipse_points(*ellipse, *span, count)
    out, into = source.shape.box.grown(_SPACE), target.shape.box.grown(_SPACE - 2)
    first = next((n for n, point in enumerate(points) if not out.holds(point)), 0)
    last = next((n for n in range(first, count + 1) if into.holds(points[n])), count)
    tip = points[last]
    far = (n for n in range(last, first, -1) if math.dist(points[n], tip) >= HEAD - 1)
    stop = next(far, first)
    start, end = (span[0] + (span[1] - span[0]) * n / count for n in (first, stop))
    tip_head = head(tip, direction(points[stop], tip))
    outline = (*points[first:last:6], tip)
    return Arrow(source.id, target.id, ellipse_path(*ellipse, start, end), outline, (tip_head,))

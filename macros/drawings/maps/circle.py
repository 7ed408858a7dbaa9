"""Pages round a circle, section by section, with links as curves through it. Pure."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ..text import text_width
from .order import Edge

FONT = 13
STEP = 15.5
"""Least distance between neighbours along the circle: a line of text."""
GAP = 1.5
"""Extra steps between sections."""
LEAST_RADIUS = 150.0
LABEL = 180.0
"""Room for a title; a longer one is cut."""
TEXT_AWAY = 12.0
MARGIN = 8.0
RIM_AWAY = 6.0
TENSION = 0.82
"""How far a curve between neighbours keeps out: 1 is a straight line."""


@dataclass(frozen=True)
class Point:
    """A page: its dot, its title along the radius, and the curves of its links."""

    id: str
    label: str
    x: float
    y: float
    turn: float
    anchor: Literal["start", "end"]
    text_x: float
    curves: str


@dataclass(frozen=True)
class Sector:
    """The pages of one section, and the arc at the rim that holds them together."""

    rim: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Circle:
    """The whole drawing, around (0, 0)."""

    reach: int
    sectors: tuple[Sector, ...]

    @property
    def view_box(self) -> str:
        """What SVG shows."""
        return f"{-self.reach} {-self.reach} {2 * self.reach} {2 * self.reach}"


def draw_circle(
    groups: Sequence[Mapping[str, str]], edges: Iterable[Edge], least: float = LEAST_RADIUS
) -> Circle:
    """Lay out groups of pages (id to title) clockwise from the top.

    An edge is drawn with the page that it starts from.
    """
    shown = [group for group in groups if group]
    steps = max(sum(len(group) + GAP for group in shown), 1)
    radius = max(least, steps * STEP / math.tau)
    angles: dict[str, float] = {}
    rims: list[str] = []
    position = (GAP + 1) / 2
    for group in shown:
        start = _angle(position - 0.5, steps)
        for name in group:
            angles[name] = _angle(position, steps)
            position += 1
        rims.append(_arc(start, _angle(position - 0.5, steps), radius + RIM_AWAY))
        position += GAP
    curves: dict[str, list[str]] = {name: [] for name in angles}
    for one, other in sorted(set(edges)):
        if one in angles and other in angles and one != other:
            curves[one].append(_curve(angles[one], angles[other], radius))
    sectors = tuple(
        Sector(
            rim,
            tuple(
                _point(name, title, angles[name], radius, curves[name])
                for name, title in group.items()
            ),
        )
        for group, rim in zip(shown, rims, strict=True)
    )
    widest = max((text_width(p.label, FONT) for s in sectors for p in s.points), default=0.0)
    return Circle(math.ceil(radius + TEXT_AWAY + widest + MARGIN), sectors)


def _angle(position: float, steps: float) -> float:
    """Clockwise from the top."""
    return math.tau * position / steps - math.tau / 4


def _point(name: str, title: str, angle: float, radius: float, curves: list[str]) -> Point:
    x, y = _at(angle, radius)
    left = x < 0
    turn = math.degrees(angle) + (180 if left else 0)
    away = radius + TEXT_AWAY
    return Point(
        id=name,
        label=_cut(title),
        x=x,
        y=y,
        turn=round((turn + 180) % 360 - 180, 2),
        anchor="end" if left else "start",
        text_x=round(-away if left else away, 1),
        curves="".join(curves),
    )


def _at(angle: float, radius: float) -> tuple[float, float]:
    return round(radius * math.cos(angle), 1) + 0.0, round(radius * math.sin(angle), 1) + 0.0


def _curve(one: float, other: float, radius: float) -> str:
    """Neighbours are joined near the rim, pages across from each other through the middle."""
    apart = abs((one - other + math.pi) % math.tau - math.pi) / math.pi
    start, end = _at(one, radius), _at(other, radius)
    pull = TENSION * (1 - apart)
    middle = ((start[0] + end[0]) / 2 * pull, (start[1] + end[1]) / 2 * pull)
    return f"M{_pair(start)}Q{_pair(middle)} {_pair(end)}"


def _arc(start: float, end: float, radius: float) -> str:
    large = int(end - start > math.pi)
    first, last = _at(start, radius), _at(end, radius)
    return f"M{_pair(first)}A{radius:.0f} {radius:.0f} 0 {large} 1 {_pair(last)}"


def _pair(point: tuple[float, float]) -> str:
    return f"{point[0]:.0f} {point[1]:.0f}".replace("-0 ", "0 ")


def _cut(title: str) -> str:
    if text_width(title, FONT) <= LABEL:
        return title
    shorter = title
    while text_width(f"{shorter}…", FONT) > LABEL:
        shorter = shorter[:-1]
    return f"{shorter.rstrip(' –-,')}…"

"""Forms and lines: points in, path data out. Knows nothing of stage models."""

from __future__ import annotations

import math
from collections.abc import Sequence

from .drawing import Box, Point, Shape

HEAD = 9.0
"""Length of an arrowhead."""


def number(value: float) -> str:
    """A coordinate with one decimal at most: «12», «12.5»."""
    return f"{round(value, 1):g}"


def pair(point: Point) -> str:
    """A point as path data."""
    return f"{number(point[0])} {number(point[1])}"


def towards(start: Point, end: Point, distance: float) -> Point:
    """Point at a distance from ``start`` on the way to ``end``."""
    length = math.dist(start, end) or 1.0
    share = distance / length
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def polygon(points: Sequence[Point], radius: float = 0.0) -> Shape:
    """A closed form with straight sides and corners rounded off."""
    return Shape(f"{_corners(points, radius, closed=True)}Z", tuple(points))


def polyline(points: Sequence[Point], radius: float = 8.0) -> str:
    """Path data for an open line with rounded bends."""
    return _corners(points, radius, closed=False)


def _corners(points: Sequence[Point], radius: float, *, closed: bool) -> str:
    count = len(points)
    parts = []
    for i, point in enumerate(points):
        before, after = points[i - 1], points[(i + 1) % count]
        reach = min(radius, math.dist(before, point) / 2, math.dist(point, after) / 2)
        is_end = not closed and i in {0, count - 1}
        if is_end or reach <= 0:
            parts.append(pair(point))
        else:
            start, end = towards(point, before, reach), towards(point, after, reach)
            parts.append(f"{pair(start)}Q{pair(point)} {pair(end)}")
    return "M" + "L".join(parts)


def rectangle(box: Box, radius: float = 8.0) -> Shape:
    """An upright rectangle with rounded corners."""
    return polygon(box.corners, min(radius, box.width / 2, box.height / 2))


def circle(centre: Point, radius: float) -> Shape:
    """A round form; its outline is the square around it."""
    x, y = centre
    arc = f"a{number(radius)} {number(radius)} 0 1 1"
    path = f"M{pair((x - radius, y))}{arc} {number(2 * radius)} 0{arc} {number(-2 * radius)} 0Z"
    return Shape(path, Box(x - radius, y - radius, x + radius, y + radius).corners)


def head(tip: Point, angle: float, length: float = HEAD) -> Shape:
    """An arrowhead that points along ``angle`` (radians, clockwise from the right)."""
    back = tip[0] - length * math.cos(angle), tip[1] - length * math.sin(angle)
    side = length * 0.55
    across = side * math.sin(angle), -side * math.cos(angle)
    return polygon(
        (
            tip,
            (back[0] + across[0], back[1] + across[1]),
            (back[0] - across[0], back[1] - across[1]),
        )
    )


def direction(start: Point, end: Point) -> float:
    """Angle of the way from one point to another."""
    return math.atan2(end[1] - start[1], end[0] - start[0])


def on_ellipse(centre: Point, radii: Point, angle: float) -> Point:
    """Point of an ellipse at a parameter angle, clockwise from the right."""
    return centre[0] + radii[0] * math.cos(angle), centre[1] + radii[1] * math.sin(angle)


def ellipse_points(
    centre: Point, radii: Point, start: float, end: float, count: int = 24
) -> tuple[Point, ...]:
    """Points along an ellipse from one parameter angle to another."""
    step = (end - start) / count
    return tuple(on_ellipse(centre, radii, start + step * n) for n in range(count + 1))


def ellipse_path(centre: Point, radii: Point, start: float, end: float) -> str:
    """Path data for a clockwise piece of an ellipse that is less than a whole turn."""
    first, last = on_ellipse(centre, radii, start), on_ellipse(centre, radii, end)
    large = int(end - start > math.pi)
    arc = f"A{number(radii[0])} {number(radii[1])} 0 {large} 1 {pair(last)}"
    return f"M{pair(first)}{arc}"


def inside(outline: Sequence[Point], point: Point, slack: float = 0.01) -> bool:
    """Whether a point lies within a polygon, or no further than ``slack`` from its side."""
    x, y = point
    within = False
    for i, (x1, y1) in enumerate(outline):
        x2, y2 = outline[i - 1]
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            within = not within
    sides = ((corner, outline[i - 1]) for i, corner in enumerate(outline))
    return within or any(_distance(point, *side) <= slack for side in sides)


def _distance(point: Point, start: Point, end: Point) -> float:
    """Distance from a point to a piece of a line."""
    along = (end[0] - start[0], end[1] - start[1])
    length = along[0] ** 2 + along[1] ** 2
    if length == 0:
        return math.dist(point, start)
    share = (point[0] - start[0]) * along[0] + (point[1] - start[1]) * along[1]
    share = max(0.0, min(1.0, share / length))
    return math.dist(point, (start[0] + along[0] * share, start[1] + along[1] * share))


def holds_box(outline: Sequence[Point], box: Box) -> bool:
    """Whether a polygon holds a box: its corners and points along its sides."""
    corners = box.corners
    for i, corner in enumerate(corners):
        following = corners[(i + 1) % 4]
        for n in range(8):
            share = n / 8
            x = corner[0] + (following[0] - corner[0]) * share
            y = corner[1] + (following[1] - corner[1]) * share
            if not inside(outline, (x, y)):
                return False
    return True

"""Diamonds: opening and narrowing, side by side or under one another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from ..common import EDGE, NARROW, WIDE, bars, centred, step
from ..content import SMALL, Block, block, one_line
from ..drawing import LINE_HEIGHT, Box, Drawing, Point, Shape, Step, box_around
from ..geometry import holds_box, polygon, polyline, rectangle
from ..plan import Item, Plan
from . import beside
from .stack import stack

_MOST = 4
"""More stages than this in one diamond are drawn in a column."""
_GAP = 4.0
_HEIGHT = 236.0
_TALLEST = 460.0
_LEADER = 12.0

Slice = tuple[Item, Shape]


def narrow(plan: Plan) -> Drawing:
    """Diamonds under one another, each cut across."""
    return _with_the_rest(plan, NARROW, _column) or stack(plan, 0, NARROW, pointed=True)


def wide(plan: Plan) -> Drawing:
    """Diamonds side by side, each cut from top to bottom."""
    return _with_the_rest(plan, WIDE, _row) or stack(plan, 120, WIDE - 120, pointed=True)


def _with_the_rest(
    plan: Plan, width: float, draw: Callable[[Plan, float], Drawing | None]
) -> Drawing | None:
    sizes = [len(items) for items in _diamonds(plan)]
    if plan.loops or not sizes or max(sizes) > _MOST:
        return None
    left, right = width * 0.2, width * 0.8
    drawn = beside.before(plan, left, right)
    main = draw(plan, drawn.height)
    if main is None:
        return None
    drawn += main
    drawn += beside.after(plan, left, right, drawn.height)
    drawn += Drawing(width, 0, (), beside.links(plan, drawn.steps, joined=draw is _column))
    return drawn + bars(plan, EDGE, width - EDGE, drawn.height)


def _diamonds(plan: Plan) -> list[tuple[Item, ...]]:
    """Stages by diamond; one that names none belongs with the stage before it."""
    found: list[tuple[Item, ...]] = []
    current: int | None = None
    for item in plan.main:
        number = item.stage.diamond
        if found and number in {None, current}:
            found[-1] += (item,)
        else:
            found.append((item,))
        current = number or current
    return found


def _slices(items: Sequence[Item], area: Box, *, upright: bool) -> list[Slice]:
    """A diamond cut into as many pieces as it has stages, from left or from the top."""
    turned = Box(area.top, area.left, area.bottom, area.right) if upright else area
    share = turned.width / len(items)
    found = []
    for n, item in enumerate(items):
        start = turned.left + share * n + (_GAP / 2 if n else 0)
        end = turned.left + share * (n + 1) - (_GAP / 2 if n < len(items) - 1 else 0)
        points = _cut(turned, start, end)
        found.append((item, polygon([(y, x) for x, y in points] if upright else points, 4)))
    return found


def _cut(area: Box, start: float, end: float) -> list[Point]:
    """Corners of the piece of a diamond between two places on its way across."""
    across, down = area.middle

    def half(x: float) -> float:
        return area.height / 2 * max(0.0, 1 - abs(x - across) / (area.width / 2))

    turns = [start, *([across] if start < across < end else []), end]
    upper = [(x, down - half(x)) for x in turns]
    lower = [(x, down + half(x)) for x in reversed(turns) if half(x) > 1]
    return [*upper, *lower]


def _inside(item: Item, shape: Shape, rooms: Sequence[float]) -> Step | None:
    """The stage with its text in the piece, as near to the piece's middle as it fits."""
    box = shape.box
    across, down = _centroid(shape)
    for room in rooms:
        texts = block(item, room, with_part=True)
        if _has_broken_word(texts):
            continue
        for x, y in _places(box, across, down):
            made = centred(item, shape, texts, (x, y))
            if all(holds_box(shape.outline, label.box) for label in made.labels):
                return made
    return None


def _centroid(shape: Shape) -> Point:
    """Middle of the corners, which in a triangle is its centre."""
    corners = shape.outline
    return sum(x for x, _ in corners) / len(corners), sum(y for _, y in corners) / len(corners)


def _places(box: Box, across: float, down: float) -> Iterator[Point]:
    yield across, down
    for n in range(1, 12):
        for sign in (1, -1):
            if box.height >= box.width:
                yield across + sign * n * box.width / 24, down
            else:
                yield across, down + sign * n * box.height / 24


def _has_broken_word(texts: Block) -> bool:
    return any(line.joint == "-" for part in texts.parts for line in part.lines)


def _column(plan: Plan, top: float) -> Drawing | None:
    """Diamonds under one another, high enough for the text."""
    groups = _diamonds(plan)
    for height in count(_HEIGHT, 12.0):
        if height > _TALLEST:
            return None
        steps = _try_column(groups, top, height)
        if steps:
            break
    bottom = top + len(groups) * height
    return Drawing(NARROW, bottom + EDGE, tuple(steps))


def _try_column(groups: Sequence[Sequence[Item]], top: float, height: float) -> list[Step]:
    steps = []
    for n, items in enumerate(groups):
        area = Box(EDGE, top + n * height, NARROW - EDGE, top + (n + 1) * height)
        for item, shape in _slices(items, area, upright=True):
            made = _inside(item, shape, (230, 190, 150, 120, 100))
            if made is None:
                return []
            steps.append(made)
    return steps


def _row(plan: Plan, top: float) -> Drawing | None:
    """Diamonds side by side; when one text does not fit inside, all stand above and below."""
    groups = _diamonds(plan)
    width = (WIDE - 2 * EDGE) / len(groups)
    height = min(_HEIGHT, width * 0.9)
    areas = [
        Box(EDGE + n * width, top, EDGE + (n + 1) * width, top + height) for n in range(len(groups))
    ]
    pieces = [
        _slices(items, area, upright=False) for items, area in zip(groups, areas, strict=True)
    ]
    rooms = (150.0, 130.0, 110.0, 95.0, 80.0)
    inside = [_inside(item, shape, rooms) for piece in pieces for item, shape in piece]
    steps = [made for made in inside if made]
    if len(steps) == len(inside):
        return Drawing(WIDE, top + height + EDGE, tuple(steps))
    return _annotated(groups, areas)


def _areas(count: int, top: float) -> list[Box]:
    """Ground of each diamond, in the middle of the picture."""
    width = min(WIDE / 2 - EDGE, (WIDE - 2 * EDGE) / count)
    height = min(_HEIGHT, width * 0.9)
    start = (WIDE - count * width) / 2
    return [
        Box(start + n * width, top, start + (n + 1) * width, top + height) for n in range(count)
    ]


def _annotated(groups: Sequence[Sequence[Item]], areas: Sequence[Box]) -> Drawing | None:
    """Numbers in the pieces, the texts above and below in turn, with a line to each."""
    if max(len(items) for items in groups) > 2:  # noqa: PLR2004 - one above and one below
        return None
    room = areas[0].width - 16
    texts = {item.id: block(item, room, numbered=False) for items in groups for item in items}
    down = max(texts[items[0].id].height for items in groups) + _LEADER
    steps, lines = [], []
    for items, area in zip(groups, areas, strict=True):
        lower = Box(area.left, area.top + down, area.right, area.bottom + down)
        for place, (item, shape) in enumerate(_slices(items, lower, upright=False)):
            made, line = _noted(item, shape, texts[item.id], lower, above=place == 0)
            steps.append(made)
            lines.append(line)
    bottom = max(made.plate.box.bottom for made in steps if made.plate)
    bottom = max(bottom, areas[0].bottom + down)
    return Drawing(WIDE, bottom + EDGE, tuple(steps), ornaments=tuple(lines))


def _noted(item: Item, shape: Shape, texts: Block, area: Box, *, above: bool) -> tuple[Step, Shape]:
    x = shape.box.middle[0]
    reach = area.height / 2 * (1 - abs(x - area.middle[0]) / (area.width / 2))
    edge = area.middle[1] - reach if above else area.middle[1] + reach
    number = one_line(str(item.order), SMALL, "number")
    inner = number.place(_centroid(shape)[0], area.middle[1] - LINE_HEIGHT * SMALL / 2)
    text_top = area.top - _LEADER - texts.height if above else area.bottom + _LEADER
    half = texts.width / 2 + 4
    labels = texts.place(min(max(x, area.left + half), area.right - half), text_top)
    text_edge = area.top - _LEADER + 2 if above else area.bottom + _LEADER - 2
    plate = rectangle(box_around(c for label in labels for c in label.box.corners), 0)
    made = step(item, shape, (*inner, *labels))
    ends = ((x, text_edge), (x, edge))
    line = Shape(polyline(ends), ends)
    return replace(made, plate=plate), line

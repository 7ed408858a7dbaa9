"""A funnel: bands that narrow from top to bottom."""

from __future__ import annotations

from ..common import EDGE, NARROW, WIDE, bars, centred, channel_width, ways_back
from ..content import NAME, Block, block, least_room
from ..drawing import Drawing, Point, Shape, Step
from ..geometry import polygon
from ..plan import Item, Plan
from ..text import text_width
from . import beside

_GAP = 5.0
_PAD = 12.0


def narrow(plan: Plan) -> Drawing:
    """A funnel over the whole width."""
    return _funnel(plan, EDGE, NARROW - EDGE, 0.42)


def wide(plan: Plan) -> Drawing:
    """A broader funnel in the middle."""
    return _funnel(plan, 90, WIDE - 90, 0.4)


def _funnel(plan: Plan, left: float, right: float, least: float) -> Drawing:
    channel = channel_width(plan.loops)
    right -= channel
    margin = (right - left) * 0.16
    drawn = beside.before(plan, left + margin, right - margin)
    if plan.main:
        drawn += _bands(plan, left, right, least, drawn.height)
    drawn += beside.after(plan, left + margin, right - margin, drawn.height)
    exits = {step.id: _exit(step) for step in drawn.steps}
    loops = ways_back(plan.loops, exits, right)
    arrows = (*beside.links(plan, drawn.steps, joined=True), *loops)
    drawn += Drawing(right + channel + EDGE, 0, (), arrows)
    return drawn + bars(plan, left, right, drawn.height)


def _bands(plan: Plan, left: float, right: float, least: float, top: float) -> Drawing:
    """Bands as high as their texts, between two straight sides."""
    end = _end_width(plan, right - left, least)
    heights = [0.0] * len(plan.main)
    for _ in range(4):  # a band's text depends on its width, which depends on the heights
        below = [width for _, width in _widths(heights, right - left, end)]
        texts = [_texts(item, width) for item, width in zip(plan.main, below, strict=True)]
        heights = [text.height + 2 * _PAD for text in texts]
    widths = _widths(heights, right - left, end)
    steps = []
    for item, text, height, width in zip(plan.main, texts, heights, widths, strict=True):
        middle = ((left + right) / 2, top + height / 2)
        steps.append(centred(item, _band(middle, height, *width), text, middle))
        top += height + _GAP
    return Drawing(right + EDGE, top - _GAP + EDGE, tuple(steps))


def _band(middle: Point, height: float, upper: float, lower: float) -> Shape:
    """A form with a width at its upper edge and another at its lower edge."""
    (x, y), half = middle, height / 2
    top, bottom = [(x - upper / 2, y - half), (x + upper / 2, y - half)], y + half
    return polygon([*top, (x + lower / 2, bottom), (x - lower / 2, bottom)], 5)


def _texts(item: Item, width: float) -> Block:
    return block(item, width - 2 * _PAD, with_part=True)


def _widths(heights: list[float], start: float, end: float) -> list[tuple[float, float]]:
    """Width of each band at its upper and lower edge."""
    total = sum(heights) + _GAP * (len(heights) - 1)
    if sum(heights) == 0:
        return [(end, end)] * len(heights)
    widths, done = [], 0.0
    for height in heights:
        upper = start - (start - end) * done / total
        widths.append((upper, start - (start - end) * (done + height) / total))
        done += height + _GAP
    return widths


def _end_width(plan: Plan, start: float, least: float) -> float:
    """Width at the bottom: ``least`` of the top, or what the words need."""
    last = plan.main[-1]
    needed = max(least_room(last), text_width(last.stage.name.nb, NAME)) + 2 * _PAD
    end = min(start, max(start * least, needed))
    count = len(plan.main)
    for n, item in enumerate(plan.main):
        share = (n + 1) / count
        need = least_room(item) + 2 * _PAD
        if share > 0 and start - (start - end) * share < need:
            end = max(end, start - (start - need) / share)
    return min(start, end)


def _exit(step: Step) -> Point:
    """Middle of a band's right side."""
    upper, lower = step.shape.outline[1], step.shape.outline[2]
    return (upper[0] + lower[0]) / 2, (upper[1] + lower[1]) / 2

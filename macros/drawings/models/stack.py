"""Steps under one another: what fits a phone, and any model with many ways back."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from ..common import BADGE, EDGE, PAD, badge_at, bars, channel_width, step, straight, ways_back
from ..content import SMALL, Block, block
from ..drawing import Arrow, Box, Drawing, Group, Label, Point, Shape, Step
from ..geometry import polygon, rectangle
from ..plan import Item, Plan
from ..text import wrap

TIP = 11.0
_TEXT = 46.0
"""From a step's left edge to its text; the number stands between."""
_SHARE = 7.0


class _Stack:
    """Places steps from the top downwards."""

    def __init__(self, plan: Plan, left: float, right: float, *, pointed: bool) -> None:
        self.plan, self.pointed = plan, pointed
        self.channel = right - channel_width(plan.loops)
        inset = 9.0 if any(part for part, _ in plan.parts) else EDGE
        self.edges = (left + EDGE, self.channel - EDGE)
        self.left, self.right = left + inset, self.channel - inset
        self.top = EDGE
        self.steps: list[Step] = []
        self.groups: list[Group] = []

    def drawing(self) -> Drawing:
        for part, items in self.plan.parts:
            if part:
                self.group(part, items)
            else:
                for item in items:
                    self.add(item)
        exits = {step.id: self.exit(step) for step in self.steps}
        arrows = [*self.arrows(), *ways_back(self.plan.loops, exits, self.channel)]
        width = max(self.channel, self.right + EDGE) + channel_width(self.plan.loops)
        return Drawing(width, self.bottom(), tuple(self.steps), tuple(arrows), tuple(self.groups))

    def group(self, part: str, items: tuple[Item, ...]) -> None:
        left, right = self.edges
        start = self.top = self.bottom() + (10 if self.steps else 0)
        lines = wrap(part, right - left - _TEXT - PAD, SMALL)
        label = Label(lines, self.left + _TEXT, start + 7, SMALL, "part", "start")
        self.top = label.box.bottom + 6
        for n, item in enumerate(items):
            self.add(item, fresh=n == 0)
        ground = rectangle(Box(left, start, right, self.bottom() + 9), 10)
        self.groups.append(Group(ground, label, tuple(item.id for item in items)))
        self.top = ground.box.bottom + 10 - (0 if self.pointed else 24)

    def bottom(self) -> float:
        """Lower edge of what has been placed."""
        drawn = [*(step.shape for step in self.steps), *(group.shape for group in self.groups)]
        return max((shape.box.bottom for shape in drawn), default=0.0) + EDGE

    def add(self, item: Item, *, fresh: bool = False) -> None:
        if self.steps and not fresh and not self.pointed:
            self.top += 24
        share = item.stage.share_percent
        texts = block(item, self.right - self.left - _TEXT - PAD, numbered=False)
        notch = TIP if self.pointed and self.steps else 0.0
        height = max(texts.height, 2 * BADGE) + 2 * 9 + (_SHARE + 4 if share is not None else 0)
        area = Box(self.left, self.top, self.right, self.top + notch + height)
        self.steps.append(self.step(item, area, texts, notch))
        self.top = area.bottom + (4 if self.pointed else 0)

    def step(self, item: Item, area: Box, texts: Block, notch: float) -> Step:
        start = area.top + notch + 9
        x = area.left + _TEXT
        labels = texts.place(x, start + max(0, 2 * BADGE - texts.height) / 2, "start")
        badge, number = badge_at(item, area.left + 10 + BADGE, (area.top + notch + area.bottom) / 2)
        made = step(item, self.form(area), (number, *labels))
        share = item.stage.share_percent
        if share is None:
            return replace(made, badge=badge)
        top = start + max(texts.height, 2 * BADGE) + 4
        most = max(other.stage.share_percent or 0 for other in self.plan.sequence) or 1
        bar = Box(x, top, x + max(2.0, (area.right - PAD - x) * share / most), top + _SHARE)
        return replace(made, badge=badge, details=(rectangle(bar, 2),))

    def form(self, area: Box) -> Shape:
        if not self.pointed:
            return rectangle(area)
        x = (area.left + area.right) / 2
        notch = [] if not self.steps else [(x, area.top + TIP)]
        lower = [(area.right, area.bottom), (x, area.bottom + TIP), (area.left, area.bottom)]
        return polygon(((area.left, area.top), *notch, (area.right, area.top), *lower), 3)

    def exit(self, step: Step) -> Point:
        box = step.shape.box
        return box.right, (box.top + box.bottom) / 2

    def arrows(self) -> list[Arrow]:
        if self.pointed:
            return []
        x = self.left + 10 + BADGE
        return [
            straight(
                above.id, below.id, (x, above.shape.box.bottom + 2), (x, below.shape.box.top - 2)
            )
            for above, below in pairwise(self.steps)
        ]


def stack(plan: Plan, left: float, right: float, *, pointed: bool) -> Drawing:
    """Steps from top to bottom between two edges, with the ways back at the right."""
    drawn = _Stack(plan, left, right, pointed=pointed).drawing()
    return drawn + bars(plan, left + EDGE, right - EDGE, drawn.height)

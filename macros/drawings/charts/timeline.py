"""All models by year, with an arrow from each to those that build on it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ...bokmal.collation import collate
from ...schema.labels import year_text
from ...schema.stage_model import StageModel
from ..common import EDGE, NARROW, WIDE
from ..content import NAME, SMALL, Block, Part, one_line
from ..drawing import LINE_HEIGHT, Arrow, Box, Drawing, Label, Point, Shape, Step
from ..geometry import HEAD, circle, head, polyline, rectangle
from ..text import HYPHEN, wrap

UNDATED = "Uten årstall"
_YEAR, _AXIS, _TEXT = 21.0, 50.0, 62.0
"""From the left edge to the middle of the years, to the axis, and to the boxes."""
_LANE, _FIRST_LANE = 9.0, 18.0
_PAD = 9.0
_DOT, _SPAN = 4.5, 6.0
_BESIDE = 212.0
"""Width of the column of undated models in the wide picture."""


@dataclass(frozen=True)
class Entry:
    """A model in the list that says the same as the picture."""

    model: StageModel
    builds_on: tuple[StageModel, ...]
    leads_to: tuple[StageModel, ...]


@dataclass(frozen=True)
class Timeline:
    """The two drawings, the words that go with them, and the list."""

    title: str
    description: str
    wide: Drawing
    narrow: Drawing
    entries: tuple[Entry, ...]


def draw_timeline(models: Sequence[StageModel]) -> Timeline:
    """Draw the models, the oldest first."""
    ordered = sorted(models, key=_by_year)
    links = _links(ordered)
    by_id = {model.id: model for model in ordered}
    entries = tuple(
        Entry(
            model,
            tuple(by_id[source] for source, target in links if target == model.id),
            tuple(by_id[target] for source, target in links if source == model.id),
        )
        for model in ordered
    )
    return Timeline(
        title="Stegmodellene på en tidslinje",
        description=_description(ordered, len(links)),
        wide=_Picture(ordered, links, beside=True).drawing(),
        narrow=_Picture(ordered, links, beside=False).drawing(),
        entries=entries,
    )


def _by_year(model: StageModel) -> tuple[bool, int, str]:
    return model.year is None, model.year or 0, collate(model.name.nb)


def _links(models: Sequence[StageModel]) -> list[tuple[str, str]]:
    """Pairs of ids: a model, and one that builds on it."""
    known = {model.id for model in models}
    return [
        (source, model.id) for model in models for source in model.parent_ids if source in known
    ]


def _description(models: Sequence[StageModel], links: int) -> str:
    years = [model.year for model in models if model.year is not None]
    parts = [f"{len(models)} stegmodeller, {len(years)} av dem med årstall"]
    if years:
        parts[0] += f", fra {min(years)} til {max(years)}"
    if links:
        parts.append(f"Antall piler fra en modell til en som bygger på den: {links}")
    parts.append("Listen under tegningen sier det samme")
    return ". ".join(parts) + "."


class _Picture:
    """Boxes in a column along the axis, the undated ones beside it or below."""

    def __init__(
        self, models: Sequence[StageModel], links: Sequence[tuple[str, str]], *, beside: bool
    ) -> None:
        self.dated = [model for model in models if model.year is not None]
        self.undated = [model for model in models if model.year is None]
        self.links, self.beside = links, beside and bool(self.undated)
        self.width = WIDE if beside else NARROW
        sources = {source for source, _ in links}
        lanes = _FIRST_LANE + _LANE * (len(sources) - 1) + 4 if sources else 0.0
        inner = self.width - EDGE - lanes - (_BESIDE + 26 if self.beside else 0)
        self.right = inner if not beside else min(inner, 420.0)
        self.steps: dict[str, Step] = {}
        self.ornaments: list[Shape] = []
        self.captions: list[Label] = []

    def drawing(self) -> Drawing:
        self.column()
        bottom = self.bottom()
        self.rest(EDGE if self.beside else bottom + 22)
        arrows = tuple(self.arrows())
        steps, captions = tuple(self.steps.values()), tuple(self.captions)
        height = max(bottom, self.bottom()) + EDGE
        return Drawing(self.width, height, steps, arrows, (), captions, tuple(self.ornaments))

    def bottom(self) -> float:
        return max((step.shape.box.bottom for step in self.steps.values()), default=0.0)

    def column(self) -> None:
        """Boxes by year, further apart the more years lie between them."""
        top, before = EDGE + 4, None
        for model in self.dated:
            year = model.year or 0
            if before is not None:
                top += 8 + min(30.0, 1.3 * (year - before))
            step = _entry(model, Box(_TEXT, top, self.right, top))
            self.steps[model.id] = step
            if year != before:
                place = step.shape.box.middle[1] - LINE_HEIGHT * SMALL / 2
                self.captions += one_line(str(year), SMALL, "number").place(_YEAR, place)
            top, before = step.shape.box.bottom, year
        self.axis()

    def axis(self) -> None:
        heights = {model.id: self.steps[model.id].shape.box.middle[1] for model in self.dated}
        if not heights:
            return
        first, last = min(heights.values()), max(heights.values())
        line = Box(_AXIS - 1, first, _AXIS + 1, last)
        self.ornaments.append(replace(rectangle(line, 0), role="axis"))
        for model in self.dated:
            if model.year_to:
                end = max(self.height_of(model.year_to, heights), heights[model.id])
                span = Box(_AXIS - _SPAN / 2, heights[model.id], _AXIS + _SPAN / 2, end)
                self.ornaments.append(replace(rectangle(span, 3), role="span"))
            self.ornaments.append(replace(circle((_AXIS, heights[model.id]), _DOT), role="dot"))

    def height_of(self, year: int, heights: Mapping[str, float]) -> float:
        """Place of a year on the axis, between the models before and after it."""
        known = [(model.year or 0, heights[model.id]) for model in self.dated]
        same = [height for other, height in known if other == year]
        if same:
            return min(same)
        lower = max(pair for pair in known if pair[0] < year)
        upper = min((pair for pair in known if pair[0] > year), default=lower)
        if upper == lower:
            return lower[1]
        return lower[1] + (upper[1] - lower[1]) * (year - lower[0]) / (upper[0] - lower[0])

    def rest(self, top: float) -> None:
        """The undated models under a heading."""
        if not self.undated:
            return
        left = self.width - EDGE - _BESIDE if self.beside else _TEXT
        right = self.width - EDGE if self.beside else self.right
        heading = one_line(UNDATED, SMALL, "part").place(left, top + 4, "start")
        self.captions += heading
        top = heading[0].box.bottom + 7
        for model in self.undated:
            self.steps[model.id] = _entry(model, Box(left, top, right, top))
            top = self.steps[model.id].shape.box.bottom + 8

    def arrows(self) -> list[Arrow]:
        """One lane for each model that others build on, the shortest innermost."""
        sources = sorted({source for source, _ in self.links}, key=self.reach)
        arrows = []
        for lane, source in enumerate(sources):
            x = self.right + _FIRST_LANE + _LANE * lane
            arrows += [
                self.arrow(source, target, x) for first, target in self.links if first == source
            ]
        return arrows

    def reach(self, source: str) -> tuple[float, str]:
        """How far down the arrows of a model go."""
        heights = [self.port(target)[1] for first, target in self.links if first == source]
        return max(abs(height - self.port(source)[1]) for height in heights), source

    def port(self, model: str) -> Point:
        """Where arrows meet a box: on the side that faces the lanes."""
        box = self.steps[model].shape.box
        return (box.right if box.left < self.right else box.left), box.middle[1]

    def arrow(self, source: str, target: str, x: float) -> Arrow:
        start, end = self.port(source), self.port(target)
        from_left = end[0] > x
        tip = (end[0] + (-2 if from_left else 2), end[1] - 6)
        start = (start[0], start[1] + 6)
        stop = tip[0] + (1 - HEAD if from_left else HEAD - 1)
        path = polyline((start, (x, start[1]), (x, tip[1]), (stop, tip[1])), 6)
        points = (start, (x, start[1]), (x, tip[1]), tip)
        return Arrow(source, target, path, points, (head(tip, 0 if from_left else math.pi),))


def _entry(model: StageModel, place: Box) -> Step:
    """A model in a box as high as its name."""
    room = place.width - 2 * _PAD
    lines = wrap(model.name.nb, room, NAME)
    parts = [Part(lines, NAME, "name")]
    if model.year_to:
        parts.append(Part(wrap(year_text(model), room, SMALL), SMALL, "note"))
    texts = Block(tuple(parts))
    area = Box(place.left, place.top, place.right, place.top + texts.height + 2 * 6)
    labels = texts.place(area.left + _PAD, area.top + 6, "start")
    # Who speaks to the page says what is seen, so a word that is broken there has its hyphen here.
    seen = "".join(f"{line.shown}{line.joint.strip(HYPHEN)}" for line in lines)
    return Step(model.id, f"{seen}, {year_text(model)}", rectangle(area, 6), labels)

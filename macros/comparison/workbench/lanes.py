"""Models drawn as lanes: a row a stage, a bar over the phases that it covers. Pure.

Sideways places are shares of the width in percent and heights are pixels, so that one drawing fits
a phone and a wide screen with text of the same size. Each group is drawn from its own top; whoever
stacks groups moves them down by the heights of those above.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from ...schema.labels import BASES, year_text
from ...schema.phase import Axis
from ...schema.stage_model import Stage, StageModel
from ..align import AlignedModel, Span, align

TITLE_CHARS = 38
"""Characters of a title's line that fit a phone."""

TITLE_TOP = 18
TITLE_LINE = 18
ROW = 34
LABEL_DOWN = 13
BAR_DOWN = 18
BAR_HEIGHT = 11
NOTE_LINE = 18
BOTTOM = 14
KEY_WIDTH = 110

BACK = "↩"
"""Sign before the number of the stage that a stage goes back to."""

ALWAYS = "∞"
"""Sign after a stage that goes on all the time."""


@dataclass(frozen=True)
class Column:
    """A phase's place: left edge, middle and width in percent, and its label in short lines."""

    phase: str
    name: str
    lines: tuple[str, ...]
    left: str
    middle: str
    width: str


@dataclass(frozen=True)
class Bar:
    """Adjacent phases that a stage covers on one basis."""

    basis: str
    left: str
    width: str


@dataclass(frozen=True)
class Thread:
    """The line that joins a stage's bars where phases between them are not its own."""

    left: str
    right: str


@dataclass(frozen=True)
class Lane:
    """One stage: its label above its bars. ``back_to`` is the number of the stage it returns to."""

    order: int
    name: str
    back_to: int | None
    always_on: bool
    anchor: Literal["start", "end"]
    label_at: str
    label_y: int
    bar_y: int
    bars: tuple[Bar, ...]
    threads: tuple[Thread, ...]

    @property
    def thread_y(self) -> float:
        """Height of the joining line: the middle of the bars."""
        return self.bar_y + BAR_HEIGHT / 2


@dataclass(frozen=True)
class Line:
    """A line of text and its baseline."""

    text: str
    y: int


@dataclass(frozen=True)
class Group:
    """One model's lanes."""

    model: str
    title: tuple[Line, ...]
    year: str
    lanes: tuple[Lane, ...]
    notes: tuple[Line, ...]
    height: int


@dataclass(frozen=True)
class Key:
    """What the signs mean: the bases, each with its place, and lines of text."""

    bases: tuple[tuple[str, int], ...]
    lines: tuple[Line, ...]
    height: int


@dataclass(frozen=True)
class Drawing:
    """All that a lane chart is put together from."""

    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    key: Key
    bar_height: int = BAR_HEIGHT


def draw(models: Sequence[StageModel], axis: Axis) -> Drawing:
    """Draw each model's group, and the columns that they share."""
    width = len(axis.phases)
    columns = tuple(
        Column(
            phase=phase.id,
            name=phase.name.nb,
            lines=tuple(textwrap.wrap(phase.name.nb, 10, break_long_words=False)),
            left=percent(index, width),
            middle=percent(index + 0.5, width),
            width=percent(1, width),
        )
        for index, phase in enumerate(axis.phases)
    )
    groups = tuple(_group(row, width) for row in align(models, axis).rows)
    return Drawing(columns, groups, _key([lane for group in groups for lane in group.lanes]))


def percent(part: float, whole: int) -> str:
    """Share as SVG wants it: «33.333%»."""
    return f"{100 * part / whole:.3f}%"


def _key(lanes: Sequence[Lane]) -> Key:
    """Explain what the lanes hold, and nothing else."""
    used = {bar.basis for lane in lanes for bar in lane.bars}
    bases = [basis for basis in BASES if basis in used]
    texts = ["Tallet er stegets nummer i kilden."]
    if any(lane.back_to for lane in lanes):
        texts.append(f"{BACK} viser steget det går tilbake til.")
    if any(lane.always_on for lane in lanes):
        texts.append(f"{ALWAYS} betyr at steget pågår hele tiden.")
    top = BAR_HEIGHT + 18
    lines = tuple(Line(text, top + (i + 1) * NOTE_LINE) for i, text in enumerate(texts))
    places = tuple((basis, index * KEY_WIDTH) for index, basis in enumerate(bases))
    return Key(places, lines, lines[-1].y + 8)


def _group(row: AlignedModel, width: int) -> Group:
    model = row.model
    titles = textwrap.wrap(model.name.nb, TITLE_CHARS)
    title = tuple(Line(text, TITLE_TOP + i * TITLE_LINE) for i, text in enumerate(titles))
    top = title[-1].y + 6
    spans = _spans_by_stage(row)
    on_axis = [stage for stage in model.stages if stage.id in spans]
    lanes = tuple(
        _lane(model, stage, spans[stage.id], top + index * ROW, width)
        for index, stage in enumerate(on_axis)
    )
    below = top + len(lanes) * ROW
    notes = tuple(
        Line(f"Utenfor aksen: {stage.name.nb}", below + index * NOTE_LINE + LABEL_DOWN)
        for index, stage in enumerate(row.off_axis)
    )
    height = below + len(notes) * NOTE_LINE + BOTTOM
    return Group(model.id, title, year_text(model), lanes, notes, height)


def _spans_by_stage(row: AlignedModel) -> dict[str, list[Span]]:
    """Spans of each stage from left to right."""
    found: dict[str, list[Span]] = {}
    for span in sorted((s for lane in row.lanes for s in lane), key=lambda s: s.start):
        found.setdefault(span.stage.id, []).append(span)
    return found


def _lane(model: StageModel, stage: Stage, spans: list[Span], top: int, width: int) -> Lane:
    start, end = spans[0].start, spans[-1].end
    left_half = start <= width - end
    return Lane(
        order=model.stage_ids.index(stage.id) + 1,
        name=stage.name.nb,
        back_to=model.stage_ids.index(stage.loops_to) + 1 if stage.loops_to else None,
        always_on=stage.always_on,
        anchor="start" if left_half else "end",
        label_at=percent(start if left_half else end, width),
        label_y=top + LABEL_DOWN,
        bar_y=top + BAR_DOWN,
        bars=tuple(bar for span in spans for bar in _bars(span, width)),
        threads=tuple(
            Thread(percent(one.end, width), percent(other.start, width))
            for one, other in pairwise(spans)
        ),
    )


def _bars(span: Span, width: int) -> list[Bar]:
    """One bar for each run of phases on the same basis."""
    runs: list[tuple[str, int, int]] = []
    for column, placement in enumerate(span.placements, start=span.start):
        if runs and runs[-1][0] == placement.basis:
            runs[-1] = (placement.basis, runs[-1][1], column + 1)
        else:
            runs.append((placement.basis, column, column + 1))
    return [Bar(basis, percent(a, width), percent(b - a, width)) for basis, a, b in runs]

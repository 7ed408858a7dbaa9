"""Lay stage models out on a common axis. Pure: models and an axis in, an alignment out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from ..schema.phase import Axis, Phase
from ..schema.stage_model import Placement, Stage, StageModel


@dataclass(frozen=True)
class Span:
    """A stage over ``length`` adjacent phases from column ``start`` (from 0), in axis order.

    ``placements`` has one entry a column. ``continued`` marks a further span of a stage whose
    phases are not all adjacent.
    """

    stage: Stage
    order: int
    start: int
    placements: tuple[Placement, ...]
    continued: bool = False

    @property
    def length(self) -> int:
        """Number of columns covered."""
        return len(self.placements)

    @property
    def end(self) -> int:
        """First column after the span."""
        return self.start + self.length


@dataclass(frozen=True)
class AlignedModel:
    """One model on the axis.

    ``lanes`` are the fewest rows in which no two spans overlap; ``gaps`` are the columns that no
    stage covers; ``off_axis`` the stages without a phase.
    """

    model: StageModel
    lanes: tuple[tuple[Span, ...], ...]
    gaps: tuple[int, ...]
    off_axis: tuple[Stage, ...]

    def depth(self, lane: int, span: Span) -> int:
        """Number of lanes, from ``lane`` down, that a span can fill without meeting another."""
        below = self.lanes[lane + 1 :]
        free = (not any(_overlap(span, other) for other in spans) for spans in below)
        return 1 + sum(1 for _ in takewhile(bool, free))

    def is_filled(self, lane: int, column: int) -> bool:
        """Whether a span of this lane, or one from above that reaches down, covers the column."""
        return any(
            span.start <= column < span.end and lane < above + self.depth(above, span)
            for above in range(lane + 1)
            for span in self.lanes[above]
        )

    @property
    def follows_axis(self) -> bool:
        """Whether the source's order never steps back on the axis."""
        spans = sorted((s for lane in self.lanes for s in lane if not s.continued), key=_by_order)
        starts = [span.start for span in spans]
        return starts == sorted(starts)


@dataclass(frozen=True)
class Alignment:
    """Models aligned on the phases shown, in the order given."""

    axis: Axis
    phases: tuple[Phase, ...]
    rows: tuple[AlignedModel, ...]


def align(models: Sequence[StageModel], axis: Axis, *, hide_empty: bool = False) -> Alignment:
    """Align models; ``hide_empty`` leaves out phases that none of them covers."""
    covered = {placement.id for m in models for stage in m.stages for placement in stage.phases}
    phases = tuple(p for p in axis.phases if p.id in covered or not hide_empty)
    columns = {phase.id: column for column, phase in enumerate(phases)}
    return Alignment(axis, phases, tuple(_align_model(model, columns) for model in models))


def _align_model(model: StageModel, columns: dict[str, int]) -> AlignedModel:
    spans = [span for order, stage in _ordered(model) for span in _spans(stage, order, columns)]
    covered = {column for span in spans for column in range(span.start, span.end)}
    gaps = tuple(column for column in columns.values() if column not in covered)
    off_axis = tuple(stage for stage in model.stages if not stage.phases)
    return AlignedModel(model, _pack(spans), gaps, off_axis)


def _ordered(model: StageModel) -> list[tuple[int, Stage]]:
    return list(enumerate(model.stages, start=1))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _by_order(span: Span) -> int:
    return span.order


def _spans(stage: Stage, order: int, columns: dict[str, int]) -> list[Span]:
    """Split a stage's phases into runs of adjacent columns."""
    shown = ((columns[p.id], p) for p in stage.phases if p.id in columns)
    placed = sorted(shown, key=lambda pair: pair[0])
    runs: list[list[tuple[int, Placement]]] = []
    for column, placement in placed:
        if runs and runs[-1][-1][0] == column - 1:
            runs[-1].append((column, placement))
        else:
            runs.append([(column, placement)])
    return [
        Span(stage, order, run[0][0], tuple(p for _, p in run), continued=index > 0)
        for index, run in enumerate(runs)
    ]


def _pack(spans: list[Span]) -> tuple[tuple[Span, ...], ...]:
    """Put spans in the fewest lanes without overlap (first fit by start column)."""
    lanes: list[list[Span]] = []
    for span in sorted(spans, key=lambda s: (s.start, s.order)):
        lane = next((lane for lane in lanes if lane[-1].end <= span.start), None)
        if lane is None:
            lanes.append([span])
        else:
            lane.append(span)
    return tuple(tuple(lane) for lane in lanes)

"""A stage model as the layouts need it: what stands in order, what lies beside, what goes back."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from ..schema.stage_model import Stage, StageModel

UNORDERED = {"nonlinear", "nested", "shares"}
"""Shapes whose stages come in no order."""

UNCONNECTED = {"choices", "categories", "intent"}
"""Families whose stages nobody moves between: alternatives and groups."""


@dataclass(frozen=True)
class Item:
    """A stage and its number in the source's order."""

    stage: Stage
    order: int

    @property
    def id(self) -> str:
        """The stage's id."""
        return self.stage.id


@dataclass(frozen=True)
class Plan:
    """``before`` and ``after`` lie off the axis at either end of ``main``; ``bars`` always go on.

    ``loops`` are pairs of stage ids, from and to, in ``main``.
    """

    model: StageModel
    before: tuple[Item, ...]
    main: tuple[Item, ...]
    after: tuple[Item, ...]
    bars: tuple[Item, ...]
    loops: tuple[tuple[str, str], ...]

    @property
    def ordered(self) -> bool:
        """Whether the stages come in a fixed order, so that numbers mean something."""
        return self.model.shape not in UNORDERED

    @property
    def connected(self) -> bool:
        """Whether one moves from stage to stage."""
        return self.model.family not in UNCONNECTED

    @property
    def sequence(self) -> tuple[Item, ...]:
        """All but the bars, in order."""
        return self.before + self.main + self.after

    @property
    def parts(self) -> tuple[tuple[str | None, tuple[Item, ...]], ...]:
        """Runs of neighbours in the sequence that belong to the same part."""
        runs = groupby(self.sequence, key=lambda item: item.stage.part)
        return tuple((part, tuple(items)) for part, items in runs)

    def index(self, stage_id: str) -> int:
        """Place of a stage in ``main``."""
        return [item.id for item in self.main].index(stage_id)


def plan(model: StageModel) -> Plan:
    """Sort a model's stages by how they are drawn."""
    items = [Item(stage, order) for order, stage in enumerate(model.stages, start=1)]
    bars = tuple(item for item in items if item.stage.always_on)
    chain = [item for item in items if not item.stage.always_on]
    on_axis = [n for n, item in enumerate(chain) if not item.stage.off_axis]
    first, last = (on_axis[0], on_axis[-1] + 1) if on_axis else (0, len(chain))
    main = tuple(chain[first:last])
    return Plan(model, tuple(chain[:first]), main, tuple(chain[last:]), bars, _loops(model, main))


def _loops(model: StageModel, main: tuple[Item, ...]) -> tuple[tuple[str, str], ...]:
    ids = [item.id for item in main]
    stated = [(item.id, item.stage.loops_to) for item in main if item.stage.loops_to]
    loops = tuple((source, target) for source, target in stated if target in ids)
    if not stated and len(ids) > 1 and model.shape in {"loop", "flywheel"}:
        return ((ids[-1], ids[0]),)
    return loops

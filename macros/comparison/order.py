"""The source's own order of a model's stages, and of the phases that they cover. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from ..schema.phase import Axis
from ..schema.stage_model import Stage, StageModel

UNORDERED = frozenset({"nonlinear", "nested", "shares"})
"""Forms whose stages come in no order."""


def is_ordered(model: StageModel) -> bool:
    """Whether the source puts the stages in an order."""
    return model.shape not in UNORDERED


def ends(model: StageModel) -> tuple[Stage, Stage] | None:
    """First and last stage in the source; None where nothing is first: no order, or a wheel."""
    if not is_ordered(model) or model.shape == "flywheel":
        return None
    steps = [stage for stage in model.stages if not stage.always_on]
    return steps[0], steps[-1]


def precedes(model: StageModel, phase: str, later: str) -> bool:
    """Whether every stage with the one phase stands before every stage with the other."""
    before, after = _places(model, phase), _places(model, later)
    return bool(before and after) and max(before) < min(after)


@dataclass(frozen=True)
class OrderAgreement:
    """Of the pairs of phases that both models put in an order: how many in the same order.

    ``against`` has each of the rest as (phase, later phase) in the order of the first model.
    """

    same: int
    against: tuple[tuple[str, str], ...]

    @property
    def total(self) -> int:
        """Pairs of phases that both put in an order."""
        return self.same + len(self.against)


def agreement(one: StageModel, other: StageModel, axis: Axis) -> OrderAgreement | None:
    """Compare the order of two models' common phases; None where one of them has no order."""
    if not (is_ordered(one) and is_ordered(other)):
        return None
    same, against = 0, []
    for pair in combinations(axis.phase_ids, 2):
        for phase, later in (pair, pair[::-1]):
            if precedes(one, phase, later):
                same += precedes(other, phase, later)
                against += [(phase, later)] if precedes(other, later, phase) else []
    return OrderAgreement(same, tuple(against))


def _places(model: StageModel, phase: str) -> list[int]:
    """Places of the stages with a phase; none when one of them goes on all the time."""
    found = [
        (place, stage)
        for place, stage in enumerate(model.stages)
        if any(placement.id == phase for placement in stage.phases)
    ]
    return [] if any(stage.always_on for _, stage in found) else [place for place, _ in found]

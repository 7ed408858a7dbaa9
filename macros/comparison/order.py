"""The source's own order of a model's stages, and of the phases that they cover. Pure."""

from __future__ import annotations

from collections.abc import Mapping
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


Places = Mapping[str, tuple[int, int]]


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
    first, second = _places(one), _places(other)
    same, against = 0, []
    for pair in combinations(axis.phase_ids, 2):
        for phase, later in (pair, pair[::-1]):
            if _precedes(first, phase, later):
                same += _precedes(second, phase, later)
                against += [(phase, later)] if _precedes(second, later, phase) else []
    return OrderAgreement(same, tuple(against))


def _precedes(places: Places, phase: str, later: str) -> bool:
    """Whether every stage with the one phase stands before every stage with the other."""
    return phase in places and later in places and places[phase][1] < places[later][0]


def _places(model: StageModel) -> Places:
    """First and last place of each phase; not of those in a stage that goes on all the time."""
    found: dict[str, tuple[int, int]] = {}
    for place, stage in enumerate(model.stages):
        for placement in stage.phases:
            found[placement.id] = found.get(placement.id, (place, place))[0], place
    always = {p.id for stage in model.stages if stage.always_on for p in stage.phases}
    return {phase: places for phase, places in found.items() if phase not in always}

"""False friends: stages of the same name that are about different things. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..schema.phase import Axis
from ..schema.stage_model import Stage, StageModel
from .matching import match
from .naming import common_name, has_same_name, names_of, written_as


@dataclass(frozen=True)
class FalseFriends:
    """Two stages with a common name and no common phase."""

    one: Stage
    other: Stage
    name: str

    @property
    def is_reading(self) -> bool:
        """Whether any of the placements is our reading."""
        return any(p.basis != "stated" for s in (self.one, self.other) for p in s.phases)


@dataclass(frozen=True)
class MisleadingName:
    """A stage, on the axis or off it, by the name of a phase which its model does not cover."""

    stage: Stage
    phase: str
    name: str


def false_friends(one: StageModel, other: StageModel) -> Iterator[FalseFriends]:
    """Yield the stages of two models that share a name and no phase, but for those told alike."""
    alike = {(a.id, b.id) for m in match(one, other) for a in m.one for b in m.other}
    for a in one.stages:
        for b in other.stages:
            if (a.id, b.id) in alike or not has_same_name(a, b) or not (a.phases or b.phases):
                continue
            if {p.id for p in a.phases}.isdisjoint(p.id for p in b.phases):
                yield FalseFriends(a, b, common_name(a, b))


def misleading_names(model: StageModel, axis: Axis, phases: list[str]) -> Iterator[MisleadingName]:
    """Yield stages named as one of the phases, none of which the model covers."""
    for phase_id in phases:
        phase = axis.phase(phase_id)
        known = {phase.name.nb.casefold(), phase.name.en.casefold()}
        known |= {name.casefold() for name in phase.also_called}
        for stage in model.stages:
            common = names_of(stage) & known
            if common:
                yield MisleadingName(stage, phase_id, written_as(stage, common))

"""The common axes that models are compared on: data/phases.yml."""

from __future__ import annotations

from typing import Annotated, Literal

from annotated_types import MinLen

from .base import Names, Slug, Strict, Text

AxisId = Literal["journey", "mapping"]


class Phase(Strict):
    """One phase of an axis."""

    id: Slug
    name: Names
    definition: Text
    also_called: tuple[Text, ...] = ()


class Axis(Strict):
    """Phases in reading order, with the rules for placing a stage on them."""

    id: AxisId
    name: Text
    placement_rules: tuple[Text, ...]
    phases: Annotated[tuple[Phase, ...], MinLen(2)]

    @property
    def phase_ids(self) -> tuple[str, ...]:
        """Ids of the phases in order."""
        return tuple(phase.id for phase in self.phases)

    def phase(self, phase_id: str) -> Phase:
        """Phase with this id; KeyError when there is none."""
        by_id = {phase.id: phase for phase in self.phases}
        return by_id[phase_id]


class Phases(Strict):
    """The whole file."""

    axes: Annotated[tuple[Axis, ...], MinLen(1)]

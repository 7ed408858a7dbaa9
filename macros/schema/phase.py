"""The common axes that models are compared on: data/phases.yml."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from annotated_types import MinLen
from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from .base import Names, Slug, Strict, Text

AxisId = Literal["journey", "mapping"]


class Phase(Strict):
    """One phase of an axis."""

    id: Slug
    name: Names
    definition: Text
    also_called: tuple[Text, ...] = ()


def _ids_once(items: tuple[Any, ...]) -> tuple[Any, ...]:
    ids = [item.id for item in items]
    for twice in (one for i, one in enumerate(ids) if one in ids[:i]):
        context = {"id": twice, "hint": "keep one of them, or give the other its own id"}
        raise PydanticCustomError("told", "has the id «{id}» twice", context)
    return items


def _all_axes(axes: tuple[Axis, ...]) -> tuple[Axis, ...]:
    for missing in sorted({*get_args(AxisId)} - {axis.id for axis in axes}):
        context = {"id": missing, "hint": f"add «- id: {missing}» with its phases"}
        raise PydanticCustomError("told", "lacks the axis «{id}»", context)
    return axes


class Axis(Strict):
    """Phases in reading order, with the rules for placing a stage on them."""

    id: AxisId
    name: Text
    placement_rules: tuple[Text, ...]
    phases: Annotated[tuple[Phase, ...], MinLen(2), AfterValidator(_ids_once)]

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

    axes: Annotated[tuple[Axis, ...], AfterValidator(_ids_once), AfterValidator(_all_axes)]

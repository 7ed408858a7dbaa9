"""The common axes that models are compared on: data/phases.yml."""

from __future__ import annotations

from typing import Annotated, Any

from annotated_types import MinLen
from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from .base import Bokmal, Names, Slug, Strict, Text
from .noun import Noun
from .page import Anchor, PageId


class Phase(Strict):
    """One phase of an axis."""

    id: Slug
    name: Names
    definition: Bokmal
    also_called: tuple[Text, ...] = ()


def _ids_once(items: tuple[Any, ...]) -> tuple[Any, ...]:
    ids = [item.id for item in items]
    for twice in (one for i, one in enumerate(ids) if one in ids[:i]):
        context = {
            "id": twice,
            "hint": "behold bare den ene, eller gi den andre sitt eget kortnavn",
        }
        raise PydanticCustomError("told", "har kortnavnet «{id}» to ganger", context)
    return items


class PublicAxis(Strict):
    """Phases in reading order, with the rules for placing a stage on them."""

    id: Slug
    name: Bokmal
    placement_rules: tuple[Bokmal, ...]
    phases: Annotated[tuple[Phase, ...], MinLen(2), AfterValidator(_ids_once)]

    @property
    def phase_ids(self) -> tuple[str, ...]:
        """Ids of the phases in order."""
        return tuple(phase.id for phase in self.phases)

    def phase(self, phase_id: str) -> Phase:
        """Phase with this id; KeyError when there is none."""
        by_id = {phase.id: phase for phase in self.phases}
        return by_id[phase_id]


class Axis(PublicAxis):
    """An axis with what only this wiki says of it.

    ``kind`` is the kind of stage models that lie on the axis, and ``kind_label`` what it is called.
    ``page`` is where the models are compared. ``folder`` below stegmodeller/ has a page for each
    phase, if there are such, and ``names_anchor`` is their heading with what each model says.
    """

    kind: Slug
    kind_label: Bokmal
    caption: Bokmal
    list_label: Bokmal
    noun: Noun
    page: PageId
    folder: Slug | None = None
    names_anchor: Anchor | None = None


class Phases(Strict):
    """The whole file."""

    axes: Annotated[tuple[Axis, ...], MinLen(1), AfterValidator(_ids_once)]

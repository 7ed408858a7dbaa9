"""Which phase of the common axis does this stage belong to? What the source says, and what we read
into it, are kept apart in the question and in the feedback."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from ...catalog import Catalog
from ...schema.phase import Axis, Phase
from ...schema.question import Option
from ...schema.stage_model import Stage, StageModel
from ..material.alike import any_alike
from ..material.making import About, Made, askable, mixed, multiple, right, single, wrong
from ..material.models import (
    AXIS_NOUNS,
    ON_AXIS,
    explained,
    models_with_axis,
    name_of,
    names_of_stage,
    who_covers,
)

WRONG = 3
BASES = {"stated", "interpreted"}
"""A placement without a source is nothing to learn by heart."""


@askable
def generate(catalog: Catalog) -> Iterator[Made]:
    """Yield up to two questions for each model on an axis, of stages that need some thought.

    One is about a stage that the source places, and one about a stage that we have placed.
    """
    for model, page, axis in models_with_axis(catalog):
        hard = [stage for stage in model.stages if _needs_thought(stage, axis)]
        for is_read in (False, True):
            asked = (stage for stage in hard if _is_read(stage) is is_read)
            yield from (_question(model, page, axis, stage) for stage in islice(asked, 1))


def _is_read(stage: Stage) -> bool:
    """Whether any of the placements is our reading."""
    return any(placement.basis == "interpreted" for placement in stage.phases)


def _needs_thought(stage: Stage, axis: Axis) -> bool:
    """Whether the stage has phases that its name does not tell, all of them with a source."""
    named = [any_alike(names_of_stage(stage), _names(axis.phase(p.id))) for p in stage.phases]
    is_sourced = all(placement.basis in BASES for placement in stage.phases)
    leaves_wrong = len(stage.phases) + 2 <= len(axis.phases)
    return is_sourced and leaves_wrong and bool(named) and not all(named)


def _names(phase: Phase) -> tuple[str, ...]:
    return phase.name.nb, phase.name.en, *phase.also_called


def _question(model: StageModel, page: str, axis: Axis, stage: Stage) -> Made:
    count, is_read = len(stage.phases), _is_read(stage)
    difficulty = 2 if count == 1 and not is_read else 3
    about = About(
        page,
        ON_AXIS,
        f"fase-{stage.id}",
        difficulty,
        "analyze" if is_read else "understand",
        None if is_read else stage.source or model.reference,
    )
    options = [
        *(_right(stage, axis, placement.id) for placement in stage.phases),
        *(_wrong(model, phase) for phase in _near(about, stage, axis)),
    ]
    make = single if count == 1 else multiple
    return make(about, _text(model, axis, stage), options)


def _text(model: StageModel, axis: Axis, stage: Stage) -> str:
    noun, what = AXIS_NOUNS[axis.id], f"«{stage.name.nb}» i {name_of(model)}"
    which = noun.which if len(stage.phases) == 1 else f"hvilke {noun.many}"
    bases = {placement.basis for placement in stage.phases}
    if bases == {"stated"}:
        return f"{which.capitalize()} på den felles aksen dekker {what} ifølge kilden?"
    if bases == {"interpreted"}:
        return (
            f"Kilden sier ikke selv hvor {what} hører hjemme på den felles aksen. "
            f"{which.capitalize()} har MTENK lagt det under?"
        )
    return (
        f"Plasseringen av {what} på den felles aksen bygger dels på kilden og dels på MTENKs "
        f"tolkning. {which.capitalize()} er med?"
    )


def _right(stage: Stage, axis: Axis, phase_id: str) -> Option:
    placement = next(p for p in stage.phases if p.id == phase_id)
    why = f"Ja, kilden sier det: {stage.summary}"
    if placement.basis == "interpreted":
        why = f"Ja, slik tolker MTENK det: {placement.reason or stage.summary}"
    return right(axis.phase(phase_id).name.nb, why)


def _near(about: About, stage: Stage, axis: Axis) -> Sequence[Phase]:
    """Phases beside those that the stage covers, which it does not cover on any basis."""
    covered = {placement.id for placement in stage.phases}
    columns = [column for column, phase in enumerate(axis.phases) if phase.id in covered]
    others = [(c, phase) for c, phase in enumerate(axis.phases) if phase.id not in covered]
    others.sort(key=lambda pair: (min(abs(pair[0] - column) for column in columns), pair[0]))
    return mixed(about, [phase for _, phase in others[: WRONG + 1]])[:WRONG]


def _wrong(model: StageModel, phase: Phase) -> Option:
    return wrong(phase.name.nb, f"Nei, {who_covers(model, phase)}. {explained(phase)}")

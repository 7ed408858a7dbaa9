"""Which phase of the common axis does this stage belong to? What the source says, and what we read
into it, are kept apart in the question and in the feedback."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from ...reading.catalog import Catalog
from ...schema.phase import Axis, Phase
from ...schema.question import Option
from ...schema.question_wording import PhaseOfStage
from ...schema.stage_model import Stage, StageModel
from ..material.alike import any_alike
from ..material.making import About, Made, askable, mixed, multiple, right, single, wrong
from ..material.models import ON_AXIS, models_with_axis, names_of_stage, with_capital
from ..material.phrases import Phrases

WRONG = 3
BASES = {"stated", "interpreted"}
"""A placement without a source is nothing to learn by heart."""


@askable
def generate(catalog: Catalog, phrases: Phrases) -> Iterator[Made]:
    """Yield up to two questions for each model on an axis, of stages that need some thought.

    One is about a stage that the source places, and one about a stage that we have placed.
    """
    for model, page, axis in models_with_axis(catalog):
        hard = [stage for stage in model.stages if _needs_thought(stage, axis)]
        for is_read in (False, True):
            asked = (stage for stage in hard if _is_read(stage) is is_read)
            yield from (_question(phrases, model, page, axis, stage) for stage in islice(asked, 1))


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


def _question(phrases: Phrases, model: StageModel, page: str, axis: Axis, stage: Stage) -> Made:
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
        *(
            _right(phrases.wording.phase_of_stage, stage, axis, placement.id)
            for placement in stage.phases
        ),
        *(_wrong(phrases, model, phase) for phase in _near(about, stage, axis)),
    ]
    make = single if count == 1 else multiple
    return make(about, _text(phrases, model, axis, stage), options)


def _text(phrases: Phrases, model: StageModel, axis: Axis, stage: Stage) -> str:
    wording, noun = phrases.wording.phase_of_stage, axis.noun
    is_one = len(stage.phases) == 1
    which = noun.which if is_one else wording.which_many.format(many=noun.many)
    bases = {placement.basis for placement in stage.phases}
    of_basis = {"stated": wording.stated, "interpreted": wording.interpreted}
    text = wording.both if len(bases) > 1 else of_basis[bases.pop()]
    return text.format(Which=with_capital(which), stage=stage.name.nb, model=phrases.name_of(model))


def _right(wording: PhaseOfStage, stage: Stage, axis: Axis, phase_id: str) -> Option:
    placement = next(p for p in stage.phases if p.id == phase_id)
    why = wording.right_stated.format(summary=stage.summary)
    if placement.basis == "interpreted":
        why = wording.right_interpreted.format(reason=placement.reason or stage.summary)
    return right(axis.phase(phase_id).name.nb, why)


def _near(about: About, stage: Stage, axis: Axis) -> Sequence[Phase]:
    """Phases beside those that the stage covers, which it does not cover on any basis."""
    covered = {placement.id for placement in stage.phases}
    columns = [column for column, phase in enumerate(axis.phases) if phase.id in covered]
    others = [(c, phase) for c, phase in enumerate(axis.phases) if phase.id not in covered]
    others.sort(key=lambda pair: (min(abs(pair[0] - column) for column in columns), pair[0]))
    return mixed(about, [phase for _, phase in others[: WRONG + 1]])[:WRONG]


def _wrong(phrases: Phrases, model: StageModel, phase: Phase) -> Option:
    why = phrases.wording.phase_of_stage.wrong.format(
        covered=phrases.who_covers(model, phase), explained=phrases.explained(phase)
    )
    return wrong(phase.name.nb, why)

"""What does this model leave out? The phases of its axis that no stage covers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...comparison.coverage import basis_of
from ...reading.catalog import Catalog
from ...schema.phase import Axis, Phase
from ...schema.question import Option
from ...schema.question_wording import MissingPhases
from ...schema.stage_model import StageModel
from ..material.making import About, Made, askable, mixed, multiple, right, wrong
from ..material.models import ON_AXIS, covering, models_with_axis, quoted
from ..material.phrases import Phrases

MOST_GAPS, MOST_COVERED, FEWEST = 3, 3, 3


@askable
def generate(catalog: Catalog, phrases: Phrases) -> Iterator[Made]:
    """Yield one question for each model that leaves out at least one phase."""
    for model, page, axis in models_with_axis(catalog):
        about = About(page, ON_AXIS, "utelater", 2, "analyze")
        gaps = _some(about, [p for p in axis.phases if _is_gap(model, p)], MOST_GAPS)
        covered = _some(about, [p for p in axis.phases if _is_sure(model, p)], MOST_COVERED)
        if gaps and covered and len(gaps) + len(covered) >= FEWEST:
            options = [_right(phrases, model, p) for p in gaps]
            options += [_wrong(phrases, model, p) for p in covered]
            yield multiple(about, _text(phrases, model, axis), options)


def _is_gap(model: StageModel, phase: Phase) -> bool:
    return basis_of(model, phase.id) == "absent"


def _is_sure(model: StageModel, phase: Phase) -> bool:
    """Whether a stage covers the phase and somebody stands for it: the source, or we."""
    return basis_of(model, phase.id) in {"stated", "interpreted"}


def _some(about: About, phases: Sequence[Phase], most: int) -> list[Phase]:
    """Some phases, in the order of the axis."""
    drawn = {phase.id for phase in mixed(about, phases)[:most]}
    return [phase for phase in phases if phase.id in drawn]


def _text(phrases: Phrases, model: StageModel, axis: Axis) -> str:
    name = phrases.name_of(model)
    return phrases.wording.missing_phases.text.format(many=axis.noun.many, model=name)


def _right(phrases: Phrases, model: StageModel, phase: Phase) -> Option:
    why = phrases.wording.missing_phases.right.format(
        phase=phase.name.nb, model=phrases.name_of(model), explained=phrases.explained(phase)
    )
    return right(phase.name.nb, why)


def _wrong(phrases: Phrases, model: StageModel, phase: Phase) -> Option:
    stages, wording = covering(model, phase), phrases.wording.missing_phases
    is_stated = any(basis == "stated" for _, basis in stages)
    why = wording.wrong.format(
        phase=phase.name.nb,
        model=phrases.name_of(model),
        stages=quoted([stage.name.nb for stage, _ in stages]),
        basis=wording.stated if is_stated else _reading(wording, model, phase),
    )
    return wrong(phase.name.nb, why)


def _reading(wording: MissingPhases, model: StageModel, phase: Phase) -> str:
    placements = (p for stage in model.stages for p in stage.phases if p.id == phase.id)
    reason = next((p.reason for p in placements if p.reason), None)
    return wording.interpreted.format(reason=reason) if reason else wording.interpreted_alone

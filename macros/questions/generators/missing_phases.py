"""What does this model leave out? The phases of its axis that no stage covers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...catalog import Catalog
from ...coverage import basis_of
from ...schema.phase import Axis, Phase
from ...schema.question import Option
from ...schema.stage_model import StageModel
from ..material.making import About, Made, askable, mixed, multiple, right, wrong
from ..material.models import (
    AXIS_NOUNS,
    ON_AXIS,
    covering,
    explained,
    models_with_axis,
    name_of,
    quoted,
)

MOST_GAPS, MOST_COVERED, FEWEST = 3, 3, 3


@askable
def generate(catalog: Catalog) -> Iterator[Made]:
    """Yield one question for each model that leaves out at least one phase."""
    for model, page, axis in models_with_axis(catalog):
        about = About(page, ON_AXIS, "utelater", 2, "analyze")
        gaps = _some(about, [p for p in axis.phases if _is_gap(model, p)], MOST_GAPS)
        covered = _some(about, [p for p in axis.phases if _is_sure(model, p)], MOST_COVERED)
        if gaps and covered and len(gaps) + len(covered) >= FEWEST:
            options = [*(_right(model, p) for p in gaps), *(_wrong(model, p) for p in covered)]
            yield multiple(about, _text(model, axis), options)


def _is_gap(model: StageModel, phase: Phase) -> bool:
    return basis_of(model, phase.id) == "absent"


def _is_sure(model: StageModel, phase: Phase) -> bool:
    """Whether a stage covers the phase and somebody stands for it: the source, or we."""
    return basis_of(model, phase.id) in {"stated", "interpreted"}


def _some(about: About, phases: Sequence[Phase], most: int) -> list[Phase]:
    """Some phases, in the order of the axis."""
    drawn = {phase.id for phase in mixed(about, phases)[:most]}
    return [phase for phase in phases if phase.id in drawn]


def _text(model: StageModel, axis: Axis) -> str:
    return (
        f"Hvilke {AXIS_NOUNS[axis.id].many} på den felles aksen mangler i {name_of(model)}, slik "
        "MTENK leser modellen?"
    )


def _right(model: StageModel, phase: Phase) -> Option:
    why = f"Ja, «{phase.name.nb}» mangler i {name_of(model)}. {explained(phase)}"
    return right(phase.name.nb, why)


def _wrong(model: StageModel, phase: Phase) -> Option:
    stages = covering(model, phase)
    names = quoted([stage.name.nb for stage, _ in stages])
    who = (
        "Kilden sier det selv." if any(b == "stated" for _, b in stages) else _reading(model, phase)
    )
    return wrong(phase.name.nb, f"Nei, «{phase.name.nb}» er med i {name_of(model)}: {names}. {who}")


def _reading(model: StageModel, phase: Phase) -> str:
    placements = (p for stage in model.stages for p in stage.phases if p.id == phase.id)
    reason = next((p.reason for p in placements if p.reason), None)
    return f"Det er MTENKs tolkning: {reason}" if reason else "Det er MTENKs tolkning."

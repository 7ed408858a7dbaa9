"""Which explanation belongs to which stage?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...reading.catalog import Catalog
from ...schema.phase import Axis
from ...schema.question import Pair
from ...schema.stage_model import Stage, StageModel
from ..material.alike import any_alike
from ..material.making import About, Made, askable, differ, matching
from ..material.models import (
    STAGES,
    foreign_name,
    names_of_stage,
    pages_of_models,
    quoted,
    with_capital,
)
from ..material.phrases import Phrases

FEWEST, MOST = 3, 6


@askable
def generate(catalog: Catalog, phrases: Phrases) -> Iterator[Made]:
    """Yield one question a model with enough explanations that do not give their stage away."""
    for model, page in pages_of_models(catalog):
        stages = _clear(model)[:MOST]
        lefts = [_label(stage) for stage in stages]
        if len(stages) >= FEWEST and differ(lefts) and differ([s.summary for s in stages]):
            axis = catalog.axis_of(model) if catalog.axes else None
            pairs = [_pair(phrases, model, axis, stage) for stage in stages]
            yield matching(_about(model, page), _text(phrases, model), pairs)


def _clear(model: StageModel) -> list[Stage]:
    """Stages explained in words that are not in the name of any stage of the model."""
    return [
        stage
        for stage in model.stages
        if not any(any_alike([stage.summary], names_of_stage(other)) for other in model.stages)
    ]


def _about(model: StageModel, page: str) -> About:
    return About(page, STAGES, "betydning", 2, "understand", model.reference)


def _text(phrases: Phrases, model: StageModel) -> str:
    wording = phrases.wording.stage_meanings
    text = wording.of_kind.get(model.kind, wording.text)
    text = wording.of_family.get(model.family, text)
    return text.format(each=phrases.noun_of(model).each, model=phrases.name_of(model))


def _label(stage: Stage) -> str:
    """«Ønske (Desire)»: students meet the English names in books."""
    name = foreign_name(stage)
    is_english = name and stage.name.lang == "en" and "(" not in name
    return f"{stage.name.nb} ({name})" if is_english else stage.name.nb


def _pair(phrases: Phrases, model: StageModel, axis: Axis | None, stage: Stage) -> Pair:
    wording, phases = phrases.wording.stage_meanings, _phases(axis, stage)
    why = wording.place.format(
        One=with_capital(phrases.noun_of(model).one),
        number=model.stages.index(stage) + 1,
        count=len(model.stages),
        model=phrases.name_of(model),
    )
    if phases:
        why += f" {wording.on_axis.format(phases=phases)}"
    return Pair(left=_label(stage), right=stage.summary, feedback=why)


def _phases(axis: Axis | None, stage: Stage) -> str:
    known: Sequence[str] = axis.phase_ids if axis else ()
    names = [axis.phase(p.id).name.nb.lower() for p in stage.phases if axis and p.id in known]
    return quoted(names) if names else ""

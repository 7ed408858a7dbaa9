"""Which explanation belongs to which stage?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...catalog import Catalog
from ...schema.phase import Axis
from ...schema.question import Pair
from ...schema.stage_model import Stage, StageModel
from ..material.alike import any_alike
from ..material.making import About, Made, askable, differ, matching
from ..material.models import (
    STAGES,
    foreign_name,
    name_of,
    names_of_stage,
    noun_of,
    pages_of_models,
    quoted,
    with_capital,
)

FEWEST, MOST = 3, 6

TEXTS: Mapping[str, str] = {
    "categories": "Koble {each} i {model} til det som kjennetegner den.",
    "intent": "Koble {each} i {model} til dem den rommer.",
    "choices": "Koble {each} blant {model} til det valget innebærer.",
    "metrics": "Koble {each} i {model} til det som skjer.",
    "team": "Koble {each} i {model} til det som skjer i gruppen.",
}
OF_PROCESS = "Koble {each} i {model} til det som blir gjort der."
OF_OTHERS = "Koble {each} i {model} til det som skjer der."


@askable
def generate(catalog: Catalog) -> Iterator[Made]:
    """Yield one question a model with enough explanations that do not give their stage away."""
    for model, page in pages_of_models(catalog):
        stages = _clear(model)[:MOST]
        lefts = [_label(stage) for stage in stages]
        if len(stages) >= FEWEST and differ(lefts) and differ([s.summary for s in stages]):
            axis = catalog.axis_of(model) if catalog.axes else None
            pairs = [_pair(model, axis, stage) for stage in stages]
            yield matching(_about(model, page), _text(model), pairs)


def _clear(model: StageModel) -> list[Stage]:
    """Stages explained in words that are not in the name of any stage of the model."""
    return [
        stage
        for stage in model.stages
        if not any(any_alike([stage.summary], names_of_stage(other)) for other in model.stages)
    ]


def _about(model: StageModel, page: str) -> About:
    return About(page, STAGES, "betydning", 2, "understand", model.reference)


def _text(model: StageModel) -> str:
    text = TEXTS.get(model.family, OF_PROCESS if model.kind == "process" else OF_OTHERS)
    return text.format(each=noun_of(model).each, model=name_of(model))


def _label(stage: Stage) -> str:
    """«Ønske (Desire)»: students meet the English names in books."""
    name = foreign_name(stage)
    is_english = name and stage.name.lang == "en" and "(" not in name
    return f"{stage.name.nb} ({name})" if is_english else stage.name.nb


def _pair(model: StageModel, axis: Axis | None, stage: Stage) -> Pair:
    place = model.stages.index(stage) + 1
    one = with_capital(noun_of(model).one)
    why = f"{one} {place} av {len(model.stages)} i {name_of(model)}."
    phases = _phases(axis, stage)
    if phases:
        why += f" På den felles aksen ligger det under {phases}."
    return Pair(left=_label(stage), right=stage.summary, feedback=why)


def _phases(axis: Axis | None, stage: Stage) -> str:
    known: Sequence[str] = axis.phase_ids if axis else ()
    names = [axis.phase(p.id).name.nb.lower() for p in stage.phases if axis and p.id in known]
    return quoted(names) if names else ""

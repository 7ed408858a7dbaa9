"""Which model has this stage? Asked of stages that few other models have under a like name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from ...catalog import Catalog
from ...relatives import similarity
from ...schema.question import Option
from ...schema.stage_model import Stage, StageModel
from ..faults import folded
from ..material.alike import any_alike
from ..material.making import About, askable, differ, mixed, right, single, wrong
from ..material.models import (
    STAGES,
    called_in_source,
    name_of,
    names_of_stage,
    noun_of,
    pages_of_models,
    quoted,
    with_capital,
)
from ..types import GeneratedQuestion

MANY_STAGES, MOST_OF_MANY, MOST_OF_FEW = 5, 2, 1
"""Questions about a model with at least so many stages, and about one with fewer."""

RARE = 2
"""Other models that may have a like stage; none of them is among the options."""

NEAR, WRONG = 8, 3
"""Wrong options are drawn from the nearest models of the same kind."""


@askable
def generate(catalog: Catalog) -> Iterator[GeneratedQuestion]:
    """Yield one or two questions for each model that has stages few others have."""
    pages = list(pages_of_models(catalog))
    for model, page in pages:
        most = MOST_OF_MANY if len(model.stages) >= MANY_STAGES else MOST_OF_FEW
        siblings = [other for other, _ in pages if other != model and other.kind == model.kind]
        yield from islice(_questions(catalog, model, page, siblings), most)


def _questions(
    catalog: Catalog, model: StageModel, page: str, siblings: Sequence[StageModel]
) -> Iterator[GeneratedQuestion]:
    """All questions about a model, the rarest stages first."""
    without = {
        stage.id: [other for other in siblings if not _has_like(catalog, other, stage)]
        for stage in model.stages
    }
    for stage in sorted(model.stages, key=lambda stage: -len(without[stage.id])):
        others = without[stage.id]
        is_rare = len(siblings) - len(others) <= RARE
        if is_rare and len(others) >= WRONG and not _tells(model, stage):
            about = About(page, STAGES, f"modell-{stage.id}", 2, "remember", model.reference)
            near = sorted(others, key=lambda other: _distance(model, other))[:NEAR]
            options = [_right(model, stage), *map(_wrong, mixed(about, near)[:WRONG])]
            if differ([option.text for option in options]):
                yield single(about, f"I hvilken modell er «{stage.name.nb}» ett av leddene?", options)


def _tells(model: StageModel, stage: Stage) -> bool:
    """Whether the name of the stage tells which model it is of."""
    return any_alike(names_of_stage(stage), (model.name.nb, name_of(model)))


def _has_like(catalog: Catalog, model: StageModel, stage: Stage) -> bool:
    """Whether a model has a stage of the same name or of one that means the same."""
    meant = _phases_named(catalog, stage)
    return any(
        any_alike(names_of_stage(stage), names_of_stage(other))
        or meant & _phases_named(catalog, other)
        for other in model.stages
    )


def _phases_named(catalog: Catalog, stage: Stage) -> frozenset[str]:
    """Phases whose name, or another name for it, is a name of the stage: «Liking» is interest."""
    names = {folded(name) for name in names_of_stage(stage)}
    return frozenset(
        phase.id
        for axis in catalog.axes.values()
        for phase in axis.phases
        if names & {folded(n) for n in (phase.name.nb, phase.name.en, *phase.also_called)}
    )


def _distance(model: StageModel, other: StageModel) -> tuple[bool, float, str]:
    """Siblings of the same family first, and those with most of the axis in common."""
    return model.family != other.family, -similarity(model, other), other.id


def _right(model: StageModel, stage: Stage) -> Option:
    name = stage.name.nb
    why = f"Ja. «{name}» hører til {name_of(model)}: {stage.summary}{called_in_source(stage)}"
    return right(model.name.nb, why)


def _wrong(other: StageModel) -> Option:
    names = quoted([stage.name.nb for stage in other.stages])
    noun = with_capital(noun_of(other).all)
    return wrong(other.name.nb, f"Nei. {noun} i {name_of(other)} er {names}.")

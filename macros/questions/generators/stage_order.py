"""Put the stages of a model in order, for models whose stages have one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...reading.catalog import Catalog
from ...schema.question import Item
from ...schema.stage_model import Stage, StageModel
from ..material.making import About, Made, askable, differ, ordering
from ..material.models import STAGES, pages_of_models
from ..material.phrases import Phrases

IN_ORDER = frozenset({"linear", "funnel", "loop", "diamonds"})
"""Shapes in which one stage comes after another. A flywheel has no first stage."""

FEWEST, FEWEST_IN_RING, MOST, RUN = 3, 4, 8, 5
EASY, MIDDLING = 4, 6
"""Stages up to which an order is easy, and then of middling difficulty."""


@askable
def generate(catalog: Catalog, phrases: Phrases) -> Iterator[Made]:
    """Yield one question a model, and two for a model with more stages than can be ordered."""
    for model, page in pages_of_models(catalog):
        stages = () if model.id in phrases.models.not_asked.order else _in_order(model)
        if stages and len(stages) <= MOST:
            yield _whole(phrases, model, page, stages)
        elif stages:
            yield _run(phrases, model, page, stages[:RUN], "forste")
            yield _run(phrases, model, page, stages[-RUN:], "siste")


def _in_order(model: StageModel) -> Sequence[Stage]:
    """Stages that follow each other; none when the model has no order to ask for."""
    stages = [stage for stage in model.stages if not stage.always_on]
    fewest = FEWEST_IN_RING if _is_ring(model) else FEWEST
    has_order = model.shape in IN_ORDER
    is_clear = differ([stage.name.nb for stage in stages]) and len(stages) >= fewest
    return stages if has_order and is_clear else ()


def _is_ring(model: StageModel) -> bool:
    """Whether the last stage leads back to the first, so that any stage could come first."""
    return model.stages[-1].loops_to == model.stages[0].id


def _whole(phrases: Phrases, model: StageModel, page: str, stages: Sequence[Stage]) -> Made:
    noun, name, wording = (
        phrases.noun_of(model),
        phrases.name_of(model),
        phrases.wording.stage_order,
    )
    text = wording.whole.format(all=noun.all, model=name, first_to_last=noun.first_to_last)
    if _is_ring(model):
        text = wording.ring.format(all=noun.all, model=name, first=stages[0].name.nb)
    count = len(stages)
    difficulty = 1 if count <= EASY else 2 if count <= MIDDLING else 3
    about = About(page, STAGES, "rekkefolge", difficulty, "remember", model.reference)
    return ordering(about, wording.of_model.get(model.id, text), _items(phrases, model, stages))


def _run(
    phrases: Phrases, model: StageModel, page: str, stages: Sequence[Stage], which: str
) -> Made:
    many, name = phrases.noun_of(model).many, phrases.name_of(model)
    text = phrases.wording.stage_order.five.format(many=many, model=name)
    about = About(page, STAGES, f"rekkefolge-{which}", 2, "remember", model.reference)
    return ordering(about, text, _items(phrases, model, stages))


def _items(phrases: Phrases, model: StageModel, stages: Sequence[Stage]) -> list[Item]:
    listed = tuple(stage for stage in model.stages if not stage.always_on)
    return [
        Item(text=stage.name.nb, feedback=phrases.place_among(model, listed, stage))
        for stage in stages
    ]

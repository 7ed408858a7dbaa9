"""Put the stages of a model in order, for models whose stages have one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...catalog import Catalog
from ...schema.question import Item
from ...schema.stage_model import Stage, StageModel
from ..material.making import About, Made, askable, differ, ordering
from ..material.models import (
    STAGES,
    called_in_source,
    name_of,
    noun_of,
    pages_of_models,
    with_capital,
)

IN_ORDER = frozenset({"linear", "funnel", "loop", "diamonds"})
"""Shapes in which one stage comes after another. A flywheel has no first stage."""

GIVEN_AWAY: Mapping[str, str] = {
    "lemon-verhoef": "the stages are called before, at and after the purchase",
    "tofu-mofu-bofu": "the stages are called top, middle and bottom",
    "zmot": "the stages are called zero, first and second",
}
"""Models whose stages tell their order by their names."""

TEXTS: Mapping[str, str] = {
    "aarrr": "Sett måltallene i AARRR i den rekkefølgen Dave McClure la dem fram.",
    "rogers-kategorier": "Sett gruppene i Rogers' adopterkategorier i rekkefølge, fra dem som tar "
    "i bruk noe nytt først, til dem som gjør det sist.",
    "scrum-hendelser": "Sett møtene i en sprint i rekkefølge, fra det første til det siste.",
}
"""Wording for models that the common one does not fit."""

FEWEST, FEWEST_IN_RING, MOST, RUN = 3, 4, 8, 5
EASY, MIDDLING = 4, 6
"""Stages up to which an order is easy, and then of middling difficulty."""


@askable
def generate(catalog: Catalog) -> Iterator[Made]:
    """Yield one question a model, and two for a model with more stages than can be ordered."""
    for model, page in pages_of_models(catalog):
        stages = _in_order(model)
        if stages and len(stages) <= MOST:
            yield _whole(model, page, stages)
        elif stages:
            yield _run(model, page, stages[:RUN], "forste")
            yield _run(model, page, stages[-RUN:], "siste")


def _in_order(model: StageModel) -> Sequence[Stage]:
    """Stages that follow each other; none when the model has no order to ask for."""
    stages = [stage for stage in model.stages if not stage.always_on]
    fewest = FEWEST_IN_RING if _is_ring(model) else FEWEST
    has_order = model.shape in IN_ORDER and model.id not in GIVEN_AWAY
    is_clear = differ([stage.name.nb for stage in stages]) and len(stages) >= fewest
    return stages if has_order and is_clear else ()


def _is_ring(model: StageModel) -> bool:
    """Whether the last stage leads back to the first, so that any stage could come first."""
    return model.stages[-1].loops_to == model.stages[0].id


def _whole(model: StageModel, page: str, stages: Sequence[Stage]) -> Made:
    noun, name = noun_of(model), name_of(model)
    text = f"Sett {noun.all} i {name} i rekkefølge, {noun.first_to_last}."
    if _is_ring(model):
        text = f"Sett {noun.all} i {name} i rekkefølge, og begynn med «{stages[0].name.nb}»."
    count = len(stages)
    difficulty = 1 if count <= EASY else 2 if count <= MIDDLING else 3
    about = About(page, STAGES, "rekkefolge", difficulty, "remember", model.reference)
    return ordering(about, TEXTS.get(model.id, text), _items(model, stages))


def _run(model: StageModel, page: str, stages: Sequence[Stage], which: str) -> Made:
    noun = noun_of(model)
    text = (
        f"Her er {_NUMBERS[len(stages)]} {noun.many} som følger rett etter hverandre i "
        f"{name_of(model)}. Sett dem i rekkefølge."
    )
    about = About(page, STAGES, f"rekkefolge-{which}", 2, "remember", model.reference)
    return ordering(about, text, _items(model, stages))


_NUMBERS = {RUN: "fem"}


def _items(model: StageModel, stages: Sequence[Stage]) -> list[Item]:
    listed = [stage for stage in model.stages if not stage.always_on]
    one = with_capital(noun_of(model).one)
    return [
        Item(
            text=stage.name.nb,
            feedback=f"{one} {listed.index(stage) + 1} av {len(listed)}: {stage.summary}"
            f"{called_in_source(stage)}",
        )
        for stage in stages
    ]

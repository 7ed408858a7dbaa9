"""The words around a drawing: its title, its description and the line under it."""

from __future__ import annotations

from collections.abc import Iterator

from ...schema.labels import join_words
from ...schema.stage_model import StageModel
from ..content import percent
from ..plan import Item, Plan

_DRAWN_AS = {
    "linear": "en rekke steg",
    "funnel": "en trakt",
    "loop": "en løkke",
    "flywheel": "et svinghjul",
    "diamonds": "diamanter",
    "nonlinear": "steg uten fast rekkefølge",
    "nested": "grupper inni hverandre",
    "shares": "andeler av en helhet",
}


def title(model: StageModel) -> str:
    """«AIDA tegnet som en trakt»."""
    return f"{model.name.nb} tegnet som {_DRAWN_AS[model.shape]}"


def description(plan: Plan) -> str:
    """The drawing in words: the stages in order, and all that the picture says besides."""
    return " ".join(_sentences(plan))


def _sentences(plan: Plan) -> Iterator[str]:
    names = {item.id: item.stage.name.nb for item in (*plan.sequence, *plan.bars)}
    stages = [item for item in plan.sequence if not item.stage.off_axis]
    if stages:
        how = "Steg i rekkefølge" if plan.ordered else "Steg uten fast rekkefølge"
        if plan.model.shape in {"nested", "shares"}:
            how = "Grupper uten fast rekkefølge"
        yield f"{how}: {', '.join(_entry(item, plan) for item in stages)}."
    for part, members in plan.parts:
        if part:
            yield f"Delen «{part}» består av {_quoted(item.stage.name.nb for item in members)}."
    yield from _diamonds(stages)
    for item in stages:
        if item.stage.within:
            yield f"«{item.stage.name.nb}» ligger inni «{names[item.stage.within]}»."
    for source, target in _loops(plan):
        yield f"Fra «{names[source]}» går det en vei tilbake til «{names[target]}»."
    apart = [item for item in plan.sequence if item.stage.off_axis]
    if apart:
        yield f"Utenfor den felles aksen: {', '.join(_entry(item, plan) for item in apart)}."
    if plan.bars:
        yield f"Pågår hele tiden: {', '.join(_entry(item, plan) for item in plan.bars)}."


def _loops(plan: Plan) -> list[tuple[str, str]]:
    """The ways back that the data names, or the one that the shape implies."""
    known = plan.model.stage_ids
    stages = plan.model.stages
    stated = [(stage.id, stage.loops_to) for stage in stages if stage.loops_to in known]
    return [(source, target) for source, target in stated if target] or list(plan.loops)


def _entry(item: Item, plan: Plan) -> str:
    number = f"{item.order}. " if plan.ordered else ""
    share = item.stage.share_percent
    return f"{number}{item.stage.name.nb}" + (f" ({percent(share)})" if share is not None else "")


def _quoted(names: Iterator[str]) -> str:
    return join_words([f"«{name}»" for name in names])


def _diamonds(stages: list[Item]) -> Iterator[str]:
    numbers = sorted({item.stage.diamond for item in stages if item.stage.diamond})
    for number in numbers:
        members = (item.stage.name.nb for item in stages if item.stage.diamond == number)
        yield f"Diamant {number}: {_quoted(members)}."


def notes(plan: Plan) -> str:
    """What a reader of the picture must know to read it right."""
    return " ".join(_notes(plan))


def _notes(plan: Plan) -> Iterator[str]:
    if any(item.stage.off_axis for item in plan.sequence):
        yield "Stiplet ramme: steg utenfor den felles aksen."
    if plan.model.shape in {"nonlinear", "nested"}:
        yield "Modellen har ingen fast rekkefølge."
    if any(item.stage.share_percent is not None for item in plan.sequence):
        yield "Stripene viser andelene."

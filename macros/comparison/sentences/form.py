"""How many stages each model has, in what form, and whose side it sees things from. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from ...schema.stage_model import StageModel
from ..naming import READING, name_of, number_word, quoted, sentence

_FORMS = {
    "linear": "på rad",
    "funnel": "i en trakt",
    "loop": "i en løkke",
    "flywheel": "i et svinghjul",
    "diamonds": "i diamanter",
    "nonlinear": "uten fast rekkefølge",
    "nested": "uten fast rekkefølge, med grupper inni hverandre",
    "shares": "som er andeler av en helhet",
}

_VIEWS = {
    "customer": "fra kundens side",
    "firm": "fra virksomhetens side",
    "both": "både fra kundens og fra virksomhetens side",
}


def form(one: StageModel, other: StageModel) -> Iterator[str]:
    """Yield a sentence on number and form, and one on perspective where it differs."""
    first, second = _built(one), _built(other)
    if first == second:
        yield sentence(f"både {name_of(one)} og {name_of(other)} har {first}")
    else:
        link = "; " if "," in first else ", mens "
        yield sentence(f"{name_of(one)} har {first}{link}{name_of(other)} har {second}")


def perspective(one: StageModel, other: StageModel) -> Iterator[str]:
    """Yield a sentence where the models see things from different sides."""
    if one.perspective != other.perspective:
        subject = "reisen" if one.kind == "journey" else "arbeidet"
        views = _VIEWS[one.perspective], _VIEWS[other.perspective]
        yield sentence(
            f"{name_of(one)} ser {subject} {views[0]}, mens {name_of(other)} ser {views[1]}"
            if one.perspective == "both" or other.perspective == "both"
            else f"{name_of(one)} ser {subject} {views[0]}, {name_of(other)} {views[1]}"
        )


def _built(model: StageModel) -> str:
    """«seks ledd i en løkke, der «Knytte seg» går tilbake til «Kjøpe»»."""
    told = f"{number_word(len(model.stages))} ledd {_FORMS[model.shape]}"
    counted = model.source_count or sum(stage.counted for stage in model.stages)
    if counted < len(model.stages):
        told += f" (kilden regner {number_word(counted)})"
    return told + "".join(f", {part}" for part in (*_loops(model), *_always(model)))


def _loops(model: StageModel) -> Iterator[str]:
    for stage in model.stages:
        if stage.loops_to:
            target = next(other for other in model.stages if other.id == stage.loops_to)
            mark = f" ({READING})" if stage.loop_basis == "interpreted" else ""
            yield f"der {quoted([stage])} går tilbake til {quoted([target])}{mark}"


def _always(model: StageModel) -> Iterator[str]:
    stages = [stage for stage in model.stages if stage.always_on]
    if stages:
        yield f"der {quoted(stages)} pågår hele tiden"

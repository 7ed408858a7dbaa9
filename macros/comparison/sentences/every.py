"""Every sentence about a pair of models, in the order in which a reader needs them. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ...schema.phase import Axis
from ...schema.stage_model import StageModel
from ..naming import by_age
from .ends import ends_of
from .form import form, perspective
from .friends import friends
from .phases import only
from .sequence import sequence
from .steps import alone, outside, steps

Kind = Literal["form", "ends", "sequence", "phases", "steps", "outside", "friends", "perspective"]


@dataclass(frozen=True)
class Sentence:
    """A sentence about two models, and what kind of thing it tells."""

    kind: Kind
    text: str


def sentences(one: StageModel, other: StageModel, axis: Axis) -> tuple[Sentence, ...]:
    """All that is said of two models: the same whichever is named first."""
    first, second = by_age(one, other)
    ends = tuple(ends_of(first, second, axis))
    phases = tuple(only(first, second, axis))
    named = " ".join((*ends, *phases))
    told: tuple[tuple[Kind, tuple[str, ...]], ...] = (
        ("form", tuple(form(first, second))),
        ("ends", ends),
        ("sequence", tuple(sequence(first, second, axis))),
        ("phases", phases),
        ("steps", tuple(steps(first, second))),
        ("steps", tuple(alone(first, second, named))),
        ("outside", tuple(outside(first, second, axis, named))),
        ("outside", tuple(outside(second, first, axis, named))),
        ("friends", tuple(friends(first, second, axis))),
        ("perspective", tuple(perspective(first, second))),
    )
    return tuple(Sentence(kind, text) for kind, texts in told for text in texts)

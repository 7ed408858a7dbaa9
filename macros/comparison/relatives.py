"""The models nearest to one, and what sets each of them apart. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..bokmal.collation import collate
from ..schema.phase import Axis
from ..schema.stage_model import StageModel
from .nearness import Nearness, nearness
from .sentences.every import sentences
from .sentences.likeness import likeness


@dataclass(frozen=True)
class Relative:
    """Another model, how near it is, and what sets the two apart."""

    model: StageModel
    nearness: Nearness
    likeness: tuple[str, ...]
    differences: tuple[str, ...]


def ranked(model: StageModel, others: Sequence[StageModel], axis: Axis) -> list[StageModel]:
    """The other models, nearest first, ties by name."""

    def key(other: StageModel) -> tuple[float, tuple[str, ...] | str]:
        return -nearness(model, other, axis).score, collate(other.name.nb)

    return sorted((other for other in others if other.id != model.id), key=key)


def nearest(
    model: StageModel, others: Sequence[StageModel], axis: Axis, count: int = 3
) -> list[Relative]:
    """The nearest models, with what is said of each beside ``model``."""
    return [
        Relative(
            other,
            nearness(model, other, axis),
            likeness(model, other, axis),
            differences(model, other, axis),
        )
        for other in ranked(model, others, axis)[:count]
    ]


def differences(one: StageModel, other: StageModel, axis: Axis) -> tuple[str, ...]:
    """Sentences on what sets two models apart: the same whichever is named first."""
    return tuple(told.text for told in sentences(one, other, axis))

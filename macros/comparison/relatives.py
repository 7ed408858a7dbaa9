"""How much of the axis two models share, and what sets them apart, in words. Pure.

The measure is the weighted Jaccard index (Ružička similarity) over the axis's phases: the sum of
the smaller weights over the sum of the larger ones. A phase weighs 1 where the source states it,
0.5 where it is our reading and 0.25 where no source is found yet, so that what sources say counts
more than what we read into them. 1 means the same phases on the same footing, 0 none in common.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..bokmal.collation import collate
from ..schema.labels import PERSPECTIVES, SHAPES, join_words
from ..schema.phase import Axis
from ..schema.stage_model import StageModel

WEIGHTS: Mapping[str, float] = {"stated": 1.0, "interpreted": 0.5, "unsourced": 0.25}


@dataclass(frozen=True)
class Relative:
    """Another model, how near it is (0 to 1), and what sets the two apart."""

    model: StageModel
    similarity: float
    differences: tuple[str, ...]


def phase_weights(model: StageModel) -> dict[str, float]:
    """Weight of each phase that the model covers: that of its best-founded stage."""
    weights: dict[str, float] = {}
    for stage in model.stages:
        for placement in stage.phases:
            weight = WEIGHTS[placement.basis]
            weights[placement.id] = max(weight, weights.get(placement.id, 0.0))
    return weights


def similarity(one: StageModel, other: StageModel) -> float:
    """Weighted Jaccard index of the phases two models cover."""
    first, second = phase_weights(one), phase_weights(other)
    phases = sorted(first.keys() | second.keys())
    largest = sum(max(first.get(p, 0.0), second.get(p, 0.0)) for p in phases)
    smallest = sum(min(first.get(p, 0.0), second.get(p, 0.0)) for p in phases)
    return smallest / largest if largest else 0.0


def nearest(
    model: StageModel, others: Sequence[StageModel], axis: Axis, count: int = 3
) -> list[Relative]:
    """Models that share most of the axis with ``model``, nearest first, ties by name."""
    rest = [other for other in others if other.id != model.id]
    ranked = sorted(rest, key=lambda other: (-similarity(model, other), collate(other.name.nb)))
    return [
        Relative(other, similarity(model, other), differences(model, other, axis))
        for other in ranked[:count]
    ]


def differences(one: StageModel, other: StageModel, axis: Axis) -> tuple[str, ...]:
    """Sentences on where the models begin and end, what they skip, and how they are built."""
    first, second = _covered(one, axis), _covered(other, axis)
    sentences = [*_ends(one, other, first, second, axis), *_inside(one, other, first, second, axis)]
    if not sentences:
        sentences = [_same_phases(one, other)]
    return (*sentences, *_form(one, other))


def _covered(model: StageModel, axis: Axis) -> list[int]:
    weights = phase_weights(model)
    return [index for index, phase_id in enumerate(axis.phase_ids) if phase_id in weights]


def _phase_words(axis: Axis, columns: Sequence[int]) -> str:
    return join_words([axis.phases[column].name.nb.lower() for column in columns])


def _ends(
    one: StageModel, other: StageModel, first: list[int], second: list[int], axis: Axis
) -> list[str]:
    if not first or not second:
        return []
    sentences = []
    if first[0] != second[0]:
        early, late = (one, other) if first[0] < second[0] else (other, one)
        starts = first if early is one else second
        later = second if early is one else first
        before = _phase_words(axis, [column for column in starts if column < later[0]])
        begin = _phase_words(axis, later[:1])
        sentences.append(
            f"{_name(early)} begynner med {before}; {_name(late)} begynner med {begin}."
        )
    if first[-1] != second[-1]:
        short, long = (one, other) if first[-1] < second[-1] else (other, one)
        stops = first if short is one else second
        goes = second if short is one else first
        after = _phase_words(axis, [column for column in goes if column > stops[-1]])
        end = _phase_words(axis, stops[-1:])
        sentences.append(f"{_name(short)} stopper ved {end}; {_name(long)} fortsetter med {after}.")
    return sentences


def _inside(
    one: StageModel, other: StageModel, first: list[int], second: list[int], axis: Axis
) -> list[str]:
    """Phases that only one of the models has, within the stretch that both cover."""
    if not first or not second:
        return []
    start, end = max(first[0], second[0]), min(first[-1], second[-1])
    sentences = []
    for has, lacks, mine, theirs in ((one, other, first, second), (other, one, second, first)):
        only = [column for column in mine if start <= column <= end and column not in theirs]
        if only:
            words = _phase_words(axis, only)
            sentences.append(f"{_name(has)} har med {words}, som {_name(lacks)} ikke har.")
    return sentences


def _same_phases(one: StageModel, other: StageModel) -> str:
    counts = len(one.stages), len(other.stages)
    if counts[0] == counts[1]:
        return f"De dekker de samme fasene, begge med {counts[0]} steg."
    return (
        f"De dekker de samme fasene: {_name(one)} med {counts[0]} steg, "
        f"{_name(other)} med {counts[1]}."
    )


def _form(one: StageModel, other: StageModel) -> list[str]:
    sentences = []
    if one.shape != other.shape:
        shapes = SHAPES[one.shape], SHAPES[other.shape]
        sentences.append(f"Formen er ulik: {shapes[0]} mot {shapes[1]}.")
    if one.perspective != other.perspective:
        views = _view(one), _view(other)
        sentences.append(f"{_name(one)} {views[0]}, {_name(other)} {views[1]}.")
    return sentences


def _view(model: StageModel) -> str:
    if model.perspective == "both":
        return "ser både kunden og virksomheten"
    return f"ser det fra {PERSPECTIVES[model.perspective]}"


def _name(model: StageModel) -> str:
    return model.name.nb

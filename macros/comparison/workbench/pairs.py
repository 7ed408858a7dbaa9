"""Pairs of models: the ready-made ones, and what sets every pair apart. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from ...bokmal.collation import collate
from ...schema.phase import Axis
from ...schema.stage_model import StageModel
from ..relatives import differences, nearest, similarity
from .places import PAIRS_PAGE, chosen_url


@dataclass(frozen=True)
class Pair:
    """Two models on an axis, how near they are (0 to 1), and what sets them apart."""

    axis: Axis
    one: StageModel
    other: StageModel
    similarity: float
    differences: tuple[str, ...]

    @property
    def id(self) -> str:
        """Stable id, fit for an anchor, the same whichever model is named first."""
        return pair_id(self.one.id, self.other.id)

    @property
    def anchor(self) -> str:
        """Id of the pair's place on the page of ready-made pairs."""
        return f"par-{self.one.id}-og-{self.other.id}"

    @property
    def percent(self) -> int:
        """Likeness in whole percent."""
        return int(self.similarity * 100 + 0.5)

    @property
    def plain(self) -> str:
        """Address of the pair's plain table."""
        return f"{PAIRS_PAGE}#{self.anchor}"

    @property
    def workbench(self) -> str:
        """Address of the workbench with the pair chosen."""
        return chosen_url(self.axis, (self.one, self.other))


def pair_id(one: str, other: str) -> str:
    """Id of the pair of two model ids."""
    return "+".join(sorted((one, other)))


def ready_pairs(models: Sequence[StageModel], axis: Axis) -> list[Pair]:
    """Each model with its nearest relative, every pair once, nearest first."""
    found: dict[str, Pair] = {}
    for model in models:
        for relative in nearest(model, models, axis, count=1):
            one, other = _oldest_first(model, relative.model)
            pair = Pair(axis, one, other, relative.similarity, differences(one, other, axis))
            found[pair.id] = pair
    return sorted(found.values(), key=lambda p: (-p.similarity, collate(p.one.name.nb), p.id))


def all_pairs(models: Sequence[StageModel], axis: Axis) -> list[Pair]:
    """Every pair of the models."""
    return [
        Pair(axis, one, other, similarity(one, other), differences(one, other, axis))
        for one, other in combinations(models, 2)
    ]


def _oldest_first(one: StageModel, other: StageModel) -> tuple[StageModel, StageModel]:
    def key(model: StageModel) -> tuple[bool, int, str]:
        return (model.year is None, model.year or 0, model.id)

    return (one, other) if key(one) <= key(other) else (other, one)

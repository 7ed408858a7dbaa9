"""Pairs of models: the ready-made ones, and what sets every pair apart. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from ...bokmal.collation import collate
from ...schema.phase import Axis
from ...schema.stage_model import StageModel
from ..matching import Match, match
from ..naming import by_age
from ..nearness import nearness
from ..relatives import differences, ranked
from ..sentences.likeness import likeness
from .places import PAIRS_PAGE, chosen_url


@dataclass(frozen=True)
class Pair:
    """Two models on an axis, the older first."""

    axis: Axis
    one: StageModel
    other: StageModel

    @property
    def id(self) -> str:
        """Stable id, fit for an anchor, the same whichever model is named first."""
        return pair_id(self.one.id, self.other.id)

    @property
    def anchor(self) -> str:
        """Id of the pair's place on the page of ready-made pairs."""
        return f"par-{self.one.id}-og-{self.other.id}"

    @cached_property
    def score(self) -> float:
        """What pairs are put in order by."""
        return nearness(self.one, self.other, self.axis).score

    @property
    def likeness(self) -> tuple[str, ...]:
        """How near they are, in words."""
        return likeness(self.one, self.other, self.axis)

    @property
    def differences(self) -> tuple[str, ...]:
        """Sentences on what sets them apart."""
        return differences(self.one, self.other, self.axis)

    @property
    def matches(self) -> tuple[Match, ...]:
        """Stage beside stage."""
        return match(self.one, self.other)

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
        for relative in ranked(model, models, axis)[:1]:
            pair = Pair(axis, *by_age(model, relative))
            found[pair.id] = pair
    return sorted(found.values(), key=lambda p: (-p.score, collate(p.one.name.nb), p.id))


def all_pairs(models: Sequence[StageModel], axis: Axis) -> list[Pair]:
    """Every pair of the models."""
    return [Pair(axis, *by_age(one, other)) for one, other in combinations(models, 2)]

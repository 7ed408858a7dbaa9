"""How near two models are: phases, order and stages, each on its own, with what is uncertain. Pure.

The share of common phases is the Jaccard index: phases that both cover over phases that at least
one covers. A placement that is our reading may be wrong, so the share is given as the span between
its value when every uncertain placement makes the models as unlike, and as like, as it can.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..schema.phase import Axis
from ..schema.stage_model import StageModel
from .coverage import basis_of
from .matching import Match, match
from .order import OrderAgreement, agreement


@dataclass(frozen=True)
class Nearness:
    """What two models have in common. ``low`` and ``high`` are shares from 0 to 1."""

    shared: int
    covered: int
    low: float
    high: float
    order: OrderAgreement | None
    matched: tuple[int, int]
    stages: tuple[int, int]
    is_descended: bool

    @property
    def phases(self) -> float:
        """Share of the phases, our readings taken as they are."""
        return self.shared / self.covered if self.covered else 0.0

    @property
    def score(self) -> float:
        """One number to put models in order by. Not shown: it has no meaning of its own.

        The mean of phases, stages and descent (1 where one of the models builds on the other).
        Phases and stages count half where all the common phases stand in the opposite order.
        """
        stages = sum(self.matched) / sum(self.stages)
        order = self.order.same / self.order.total if self.order and self.order.total else 1.0
        return ((self.phases + stages) * (1 + order) / 2 + self.is_descended) / 3

    @property
    def span(self) -> tuple[int, int]:
        """Lowest and highest share in whole percent."""
        return int(self.low * 100 + 0.5), int(self.high * 100 + 0.5)


def nearness(one: StageModel, other: StageModel, axis: Axis) -> Nearness:
    """Compare two models on their axis."""
    bases = [(basis_of(one, phase), basis_of(other, phase)) for phase in axis.phase_ids]
    both = [pair for pair in bases if "absent" not in pair]
    alone = [pair for pair in bases if pair.count("absent") == 1]
    certain = sum(pair == ("stated", "stated") for pair in both)
    differ = sum("stated" in pair for pair in alone)
    matches = match(one, other)
    return Nearness(
        shared=len(both),
        covered=len(both) + len(alone),
        low=_share(certain, len(both) + len(alone)),
        high=_share(len(both), len(both) + differ),
        order=agreement(one, other, axis),
        matched=(_matched(matches, 0), _matched(matches, 1)),
        stages=(len(one.stages), len(other.stages)),
        is_descended=one.id in other.parent_ids or other.id in one.parent_ids,
    )


def common_share(one: StageModel, other: StageModel) -> float:
    """Share of the phases alone, for models that need not lie on an axis."""
    first, second = _covered(one), _covered(other)
    return _share(len(first & second), len(first | second))


def _covered(model: StageModel) -> frozenset[str]:
    return frozenset(p.id for stage in model.stages for p in stage.phases)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _matched(matches: tuple[Match, ...], side: int) -> int:
    """Number of stages of one of the models that have a counterpart."""
    return sum(len((m.one, m.other)[side]) for m in matches if m.relation != "absent")

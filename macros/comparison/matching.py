"""Which stages of two models are the same, renamed, split, merged or absent. Pure.

Where one model builds on the other, its data tells what became of every stage. Else stages are
matched by the phases that they cover: each with those that it shares most with. What a source
states weighs 1 and what we read weighs a half, so that a stated likeness wins over a read one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ..schema.base import Citation
from ..schema.stage_model import Relation, Stage, StageLink, StageModel
from .naming import has_same_name

Foundation = Literal["stated", "phases", "interpreted"]
"""Who says so: a source, the phases that sources state, or our reading."""


@dataclass(frozen=True)
class Match:
    """Stages of two models that belong together; one side is empty when they are ``absent``.

    «regrouped»: several stages of each, divided in another way.
    """

    relation: Relation | Literal["regrouped"]
    one: tuple[Stage, ...]
    other: tuple[Stage, ...]
    basis: Foundation
    is_told: bool = False
    source: Citation | None = None
    reason: str | None = None

    def turned(self) -> Match:
        """The same, seen from the other model."""
        turns = {"split": "merged", "merged": "split"}
        relation = turns.get(self.relation, self.relation)
        return Match(
            relation,  # type: ignore[arg-type] # a relation turned is a relation
            self.other,
            self.one,
            self.basis,
            self.is_told,
            self.source,
            self.reason,
        )


def match(one: StageModel, other: StageModel) -> tuple[Match, ...]:
    """Every stage of both models in one match, in the order of the first, then of the second."""
    if one.id in other.parent_ids:
        return _in_order(_told(one, other), one, other)
    if other.id in one.parent_ids:
        return _in_order([m.turned() for m in _told(other, one)], one, other)
    return _in_order(_by_phases(one, other), one, other)


def _in_order(found: Sequence[Match], one: StageModel, other: StageModel) -> tuple[Match, ...]:
    def place(match_: Match) -> tuple[int, int]:
        first = [one.stage_ids.index(stage.id) for stage in match_.one]
        second = [other.stage_ids.index(stage.id) for stage in match_.other]
        return min(first, default=len(one.stages)), min(second, default=len(other.stages))

    return tuple(sorted(found, key=place))


def _told(parent: StageModel, child: StageModel) -> list[Match]:
    """What the data of the younger model says of every stage."""
    mapping = next(p.mapping for p in child.builds_on if p.model == parent.id)
    return [_of_link(link, parent, child) for link in mapping]


def _of_link(link: StageLink, parent: StageModel, child: StageModel) -> Match:
    before = tuple(stage for stage in parent.stages if stage.id in link.of_parent)
    after = tuple(stage for stage in child.stages if stage.id in link.own)
    return Match(link.relation, before, after, link.basis, True, link.source, link.reason)


def _by_phases(one: StageModel, other: StageModel) -> list[Match]:
    likeness = [[_likeness(a, b) for b in other.stages] for a in one.stages]
    found: list[Match] = []
    for mine, theirs in _groups(_links(likeness), len(one.stages), len(other.stages)):
        stages = [one.stages[n] for n in mine], [other.stages[n] for n in theirs]
        found += _classified(*stages)
    return found


def _links(likeness: Sequence[Sequence[float]]) -> set[tuple[int, int]]:
    """Pairs of stages, by their places, of which either has none that it shares more with."""
    best_of_mine = [max(row) for row in likeness]
    best_of_theirs = [max(column) for column in zip(*likeness, strict=True)]
    return {
        (a, b)
        for a, row in enumerate(likeness)
        for b, shared in enumerate(row)
        if shared and shared in {best_of_mine[a], best_of_theirs[b]}
    }


def _groups(
    links: set[tuple[int, int]], mine: int, theirs: int
) -> Iterator[tuple[list[int], list[int]]]:
    """Places of stages that hang together through links, and of those that hang with none."""
    left, right = set(range(mine)), set(range(theirs))
    while left or right:
        group = ({min(left)}, set()) if left else (set(), {min(right)})
        size = 0
        while size < len(group[0]) + len(group[1]):
            size = len(group[0]) + len(group[1])
            group[1].update(b for a, b in links if a in group[0])
            group[0].update(a for a, b in links if b in group[1])
        left -= group[0]
        right -= group[1]
        yield sorted(group[0]), sorted(group[1])


def _likeness(one: Stage, other: Stage) -> float:
    first, second = _weights(one), _weights(other)
    both = sum(min(first[p], second[p]) for p in sorted(first.keys() & second.keys()))
    whole = sum(first.values()) + sum(second.values()) - both
    return both / whole if whole else 0.0


def _weights(stage: Stage) -> dict[str, float]:
    return {p.id: 1.0 if p.basis == "stated" else 0.5 for p in stage.phases}


def _classified(mine: list[Stage], theirs: list[Stage]) -> Iterator[Match]:
    """Match the stages of a group; of several against several, first those of the same name."""
    if len(mine) > 1 and len(theirs) > 1:
        namesakes = [(a, b) for a in mine for b in theirs if has_same_name(a, b)]
        rest = (
            [a for a in mine if not any(a is one for one, _ in namesakes)],
            [b for b in theirs if not any(b is one for _, one in namesakes)],
        )
        is_clean = len(namesakes) == len(mine) - len(rest[0]) == len(theirs) - len(rest[1])
        if namesakes and is_clean and bool(rest[0]) == bool(rest[1]) and _is_linked(*rest):
            for a, b in namesakes:
                yield _made([a], [b])
            mine, theirs = rest
    if mine or theirs:
        yield _made(mine, theirs)


def _is_linked(mine: Sequence[Stage], theirs: Sequence[Stage]) -> bool:
    """Whether each has a phase in common with one of the others."""
    return all(any(_likeness(a, b) for b in theirs) for a in mine) and all(
        any(_likeness(a, b) for a in mine) for b in theirs
    )


def _made(mine: Sequence[Stage], theirs: Sequence[Stage]) -> Match:
    return Match(_relation(mine, theirs), tuple(mine), tuple(theirs), _basis(mine, theirs))


def _relation(mine: Sequence[Stage], theirs: Sequence[Stage]) -> Relation | Literal["regrouped"]:
    if not mine or not theirs:
        return "absent"
    if len(mine) == len(theirs) == 1:
        return "same" if has_same_name(mine[0], theirs[0]) else "renamed"
    if len(mine) == 1:
        return "split"
    return "merged" if len(theirs) == 1 else "regrouped"


def _basis(mine: Sequence[Stage], theirs: Sequence[Stage]) -> Foundation:
    """«phases» when sources state a phase that ties each stage to one of the others."""
    if not mine or not theirs:
        stages = (*mine, *theirs)
        is_stated = all(_stated(stage) or not stage.phases for stage in stages)
    else:
        is_stated = all(any(_stated(a) & _stated(b) for b in theirs) for a in mine) and all(
            any(_stated(a) & _stated(b) for a in mine) for b in theirs
        )
    return "phases" if is_stated else "interpreted"


def _stated(stage: Stage) -> frozenset[str]:
    return frozenset(p.id for p in stage.phases if p.basis == "stated")

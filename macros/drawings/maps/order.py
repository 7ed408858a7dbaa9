"""An order in which things that belong together stand near each other. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

Edge = tuple[str, str]

ROUNDS = 60
"""Most rounds of moving; small maps settle in far fewer."""


def order_by_links(names: Sequence[str], edges: Iterable[Edge]) -> list[str]:
    """Move each name to where its edges are shortest in all, until none gains by moving.

    The same names and edges always give the same order.
    """
    near = _neighbours(names, edges)
    best = list(names)
    for _ in range(ROUNDS):
        tried = _round(best, near)
        if _length(tried, near) >= _length(best, near):
            return best
        best = tried
    return best


def _round(order: list[str], near: Mapping[str, list[str]]) -> list[str]:
    for name in sorted(order):
        rest = [other for other in order if other != name]
        costs = _costs(name, rest, near)
        order = list(rest)
        order.insert(min(range(len(costs)), key=costs.__getitem__), name)
    return order


def _costs(name: str, rest: list[str], near: Mapping[str, list[str]]) -> list[int]:
    """Length of all edges with ``name`` put in at each place."""
    place = {other: index for index, other in enumerate(rest)}
    change = [0] * (len(rest) + 1)  # where edges begin and end that a name put there lengthens
    for one in rest:
        for other in near[one]:
            if other != name and place[one] < place[other]:
                change[place[one] + 1] += 1
                change[place[other] + 1] -= 1
    crossing = list(accumulate(change))
    mine = [place[other] for other in near[name]]
    return [
        crossing[gap] + sum(p + 1 - gap if p >= gap else gap - p for p in mine)
        for gap in range(len(rest) + 1)
    ]


def _length(order: list[str], near: Mapping[str, list[str]]) -> int:
    place = {name: index for index, name in enumerate(order)}
    return sum(abs(place[one] - place[other]) for one in order for other in near[one])


def _neighbours(names: Sequence[str], edges: Iterable[Edge]) -> dict[str, list[str]]:
    near: dict[str, list[str]] = {name: [] for name in names}
    for one, other in sorted({(min(edge), max(edge)) for edge in edges}):
        if one != other:
            near[one].append(other)
            near[other].append(one)
    return near

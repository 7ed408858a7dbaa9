"""How near two models are, in words: phases, order and stages, never one number alone. Pure."""

from __future__ import annotations

from ...schema.phase import Axis
from ...schema.stage_model import StageModel
from ..naming import by_age, name_of
from ..nearness import Nearness, nearness


def likeness(one: StageModel, other: StageModel, axis: Axis) -> tuple[str, ...]:
    """Three short statements: the same whichever model is named first."""
    first, second = by_age(one, other)
    found = nearness(first, second, axis)
    stages = (
        f"motstykke til {found.matched[0]} av {found.stages[0]} ledd i {name_of(first)} "
        f"og {found.matched[1]} av {found.stages[1]} i {name_of(second)}"
    )
    return _phases(found, axis), _order(found), stages


def _phases(found: Nearness, axis: Axis) -> str:
    low, high = found.span
    span = f"{low} %" if low == high else f"{low}–{high} %"
    return f"{found.shared} av {found.covered} {axis.noun.many} felles ({span})"


def _order(found: Nearness) -> str:
    if found.order is None:
        return "ingen fast rekkefølge å sammenligne"
    same, total = found.order.same, found.order.total
    if total == 0:
        return "for lite felles til å sammenligne rekkefølgen"
    return (
        "samme rekkefølge" if same == total else f"samme rekkefølge i {same} av {total} tilfeller"
    )

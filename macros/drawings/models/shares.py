"""Groups that are shares of a whole: boxes side by side without arrows, over a divided strip."""

from __future__ import annotations

from ..common import EDGE, NARROW, WIDE, strip
from ..drawing import Drawing
from ..plan import Plan
from . import nonlinear


def narrow(plan: Plan) -> Drawing:
    """The groups, and how large each is."""
    return _over_strip(plan, nonlinear.narrow(plan), NARROW)


def wide(plan: Plan) -> Drawing:
    """The groups, and how large each is."""
    return _over_strip(plan, nonlinear.wide(plan), WIDE)


def _over_strip(plan: Plan, drawn: Drawing, width: float) -> Drawing:
    return drawn + strip(plan, EDGE, width - EDGE, drawn.height + 14)

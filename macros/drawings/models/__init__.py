"""Diagrams of stage models, drawn from the data: a model in, two frozen drawings out.

One file a shape; what they share lies in text, geometry, content and common.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from ...schema.stage_model import Shape, StageModel
from ..common import NARROW, WIDE
from ..drawing import Drawing
from ..plan import Plan, plan
from . import diamonds, flywheel, funnel, linear, loop, nested, nonlinear, shares, wording

Layout = Callable[[Plan], Drawing]

LAYOUTS: Mapping[Shape, tuple[Layout, Layout]] = {
    "linear": (linear.wide, linear.narrow),
    "funnel": (funnel.wide, funnel.narrow),
    "loop": (loop.wide, loop.narrow),
    "flywheel": (flywheel.wide, flywheel.narrow),
    "diamonds": (diamonds.wide, diamonds.narrow),
    "nonlinear": (nonlinear.wide, nonlinear.narrow),
    "nested": (nested.wide, nested.narrow),
    "shares": (shares.wide, shares.narrow),
}
"""How a model of each shape is drawn: for a wide column and for a phone."""


@dataclass(frozen=True)
class Diagram:
    """The two drawings of a model, of which a page shows one, and the words that go with them."""

    title: str
    description: str
    notes: str
    wide: Drawing
    narrow: Drawing


def draw(model: StageModel) -> Diagram:
    """Draw a model."""
    planned = plan(model)
    wide, narrow = LAYOUTS[model.shape]
    return Diagram(
        title=wording.title(model),
        description=wording.description(planned),
        notes=wording.notes(planned),
        wide=_finished(wide(planned), WIDE, model),
        narrow=_finished(narrow(planned), NARROW, model),
    )


def _finished(drawing: Drawing, width: float, model: StageModel) -> Drawing:
    """The drawing with its links in the source's order, which is how one tabs through them."""
    rank = {stage_id: n for n, stage_id in enumerate(model.stage_ids)}
    steps = tuple(sorted(drawing.steps, key=lambda step: rank[step.id]))
    return replace(drawing, width=width, steps=steps)

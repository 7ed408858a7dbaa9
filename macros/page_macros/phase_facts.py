"""``phase_facts("behov")``: touchpoints and customer questions that the models give a phase."""

from __future__ import annotations

from markupsafe import Markup

from ..addresses import urls
from ..bokmal.collation import sorted_norwegian
from ..reading.catalog import Catalog
from ..schema.phase import Axis, Phase
from ..schema.stage_model import Stage, StageModel
from ..tables.models import find_axis, find_phase
from .context import PageContext


def render(context: PageContext, phase: str, axis: str = "journey") -> Markup:
    """Show touchpoints once each, and every question with the model that asks it."""
    common = find_axis(context.catalog, axis)
    stages = _stages_at(context.catalog, common, find_phase(common, phase))
    touchpoints = {touchpoint for _, stage in stages for touchpoint in stage.touchpoints}
    questions = [
        {"text": question, "model": model.name.nb, "url": urls.stage(model, stage)}
        for model, stage in stages
        for question in stage.questions
    ]
    return context.render(
        "phase_facts.html", touchpoints=sorted_norwegian(touchpoints), questions=questions
    )


def _stages_at(catalog: Catalog, axis: Axis, phase: Phase) -> list[tuple[StageModel, Stage]]:
    return [
        (model, stage)
        for model in catalog.models_on(axis.id)
        for stage in model.stages
        if any(placement.id == phase.id for placement in stage.phases)
    ]

"""Stage models as questions speak of them."""

from __future__ import annotations

from collections.abc import Iterator

from ...reading.catalog import Catalog
from ...schema.phase import Axis, Phase
from ...schema.stage_model import Stage, StageModel

STAGES, ORIGIN, ON_AXIS = "stegene", "hvor-modellen-kommer-fra", "pa-den-felles-aksen"
"""Headings of every model's page that teach answers."""


def with_capital(text: str) -> str:
    """The text as the start of a sentence."""
    return text[:1].upper() + text[1:]


def pages_of_models(catalog: Catalog) -> Iterator[tuple[StageModel, str]]:
    """Every model that has a page, with the id of the page."""
    pages = {getattr(page.meta, "model", None): page.id for page in catalog.pages.values()}
    return ((model, pages[model.id]) for model in catalog.models() if model.id in pages)


def models_with_axis(catalog: Catalog) -> Iterator[tuple[StageModel, str, Axis]]:
    """Every model with a page and an axis to lie on."""
    for model, page in pages_of_models(catalog):
        axis = catalog.axes and catalog.axis_of(model)
        if axis and all(p.id in axis.phase_ids for stage in model.stages for p in stage.phases):
            yield model, page, axis


def names_of_stage(stage: Stage) -> tuple[str, str, str]:
    """All names of a stage."""
    return stage.name.nb, stage.name.en, stage.name.original


def foreign_name(stage: Stage) -> str | None:
    """Name in the source when that is in another language and not the same."""
    name = stage.name
    is_other = name.lang != "nb" and name.original.casefold() != name.nb.casefold()
    return name.original if is_other else None


def quoted(texts: list[str], last: str = "og") -> str:
    """«a», «b» og «c», each in quotes."""
    marked = [f"«{text}»" for text in texts]
    return f" {last} ".join([", ".join(marked[:-1]), marked[-1]] if marked[1:] else marked)


def covering(model: StageModel, phase: Phase) -> list[tuple[Stage, str]]:
    """Stages that cover a phase, each with the basis."""
    return [(s, p.basis) for s in model.stages for p in s.phases if p.id == phase.id]

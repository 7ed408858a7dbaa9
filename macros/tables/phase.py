"""One phase of an axis across all models: what each of them calls it."""

from __future__ import annotations

from ..addresses import urls
from ..reading.catalog import Catalog
from ..schema.phase import Axis, Phase
from ..schema.stage_model import Placement, Stage, StageModel
from .base import Body, Cell, GapCell, MarksCell, Table, TextCell
from .models import (
    find_axis,
    find_phase,
    gap_record,
    marks_of,
    model_header,
    placement_record,
)

NAME = "phase"

HEAD = ("Modell", "Kildens navn", "På bokmål", "Steg", "Grunnlag")

Placed = tuple[int, Stage, Placement]


def build(catalog: Catalog, phase: str, axis: str = "journey") -> Table:
    """Show what every model on the axis says at one phase."""
    common = find_axis(catalog, axis)
    shown = find_phase(common, phase)
    models = catalog.models_on(common.id)
    return Table(
        name=NAME,
        arguments={"phase": phase, "axis": axis},
        caption=f"Hva modellene kaller «{shown.name.nb}»",
        head=(tuple(TextCell(text=text, scope="col") for text in HEAD),),
        bodies=tuple(_body(common, model, shown) for model in models),
        records=tuple(record for model in models for record in _records(model, shown)),
        has_legend=True,
    )


def _placed(model: StageModel, phase: Phase) -> list[Placed]:
    return [
        (order, stage, placement)
        for order, stage in enumerate(model.stages, start=1)
        for placement in stage.phases
        if placement.id == phase.id
    ]


def _body(axis: Axis, model: StageModel, phase: Phase) -> Body:
    placed = _placed(model, phase)
    if not placed:
        return Body(((model_header(model), GapCell(colspan=len(HEAD) - 1)),))
    header = model_header(model, rowspan=len(placed))
    rows = [_stage_cells(axis, model, item) for item in placed]
    return Body(((header, *rows[0]), *rows[1:]))


def _stage_cells(axis: Axis, model: StageModel, placed: Placed) -> tuple[Cell, ...]:
    order, stage, placement = placed
    return (
        TextCell(text=stage.name.original, lang=stage.name.lang),
        TextCell(text=stage.name.nb, href=urls.stage(model, stage)),
        TextCell(text=f"{order} av {len(model.stages)}"),
        MarksCell(marks=marks_of(axis, [placement])),
    )


def _records(model: StageModel, phase: Phase) -> list[dict[str, str | int | float | None]]:
    placed = _placed(model, phase)
    if not placed:
        return [gap_record(model, phase)]
    return [placement_record(model, order, stage, phase, p) for order, stage, p in placed]

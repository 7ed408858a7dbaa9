"""Models as rows, phases of the common axis as columns."""

from __future__ import annotations

from collections.abc import Sequence

from ..comparison.align import AlignedModel, Alignment, align
from ..reading.catalog import Catalog
from ..schema.labels import PERSPECTIVES, SHAPES
from .base import Body, Cell, FillerCell, Filter, GapCell, Row, Table, TextCell
from .models import choose_models, model_header, phase_header, placement_records, stage_cell

NAME = "alignment"

FILTERS = (Filter("shape", "Form"), Filter("perspective", "Perspektiv"))


def build(
    catalog: Catalog,
    models: Sequence[str] = (),
    axis: str | None = None,
    *,
    hide_empty: bool = False,
) -> Table:
    """Align the models named, or all models on ``axis``."""
    chosen, common = choose_models(catalog, models, axis)
    alignment = align(chosen, common, hide_empty=hide_empty)
    head = (
        TextCell(text="Modell", scope="col"),
        *(phase_header(common, phase) for phase in alignment.phases),
    )
    return Table(
        name=NAME,
        arguments={"models": tuple(models), "axis": axis, "hide_empty": hide_empty},
        caption=common.caption,
        head=(head,),
        bodies=tuple(_body(catalog, alignment, row) for row in alignment.rows),
        records=tuple(placement_records(chosen, common)),
        filters=FILTERS if not models else (),
        has_legend=True,
    )


def _body(catalog: Catalog, alignment: Alignment, row: AlignedModel) -> Body:
    model = row.model
    keys = {
        "model": (model.id, model.name.nb),
        "kind": (model.kind, catalog.kinds[model.kind]),
        "shape": (model.shape, SHAPES[model.shape]),
        "perspective": (model.perspective, PERSPECTIVES[model.perspective]),
    }
    return Body(tuple(_lane_row(alignment, row, lane) for lane in range(len(row.lanes) or 1)), keys)


def _lane_row(alignment: Alignment, row: AlignedModel, lane: int) -> Row:
    """Cells of one lane. The first lane also holds the model's name and its gaps."""
    lanes = len(row.lanes) or 1
    spans = {span.start: span for span in row.lanes[lane]} if row.lanes else {}
    header = model_header(row.model, rowspan=lanes, remarks=_remarks(row))
    cells: list[Cell] = [header] if lane == 0 else []
    column = 0
    while column < len(alignment.phases):
        span = spans.get(column)
        if span:
            depth = row.depth(lane, span)
            cell = stage_cell(alignment.axis, row.model, span, rowspan=depth, colspan=span.length)
            cells.append(cell)
            column = span.end
            continue
        if column in row.gaps:
            cells += [GapCell(rowspan=lanes)] if lane == 0 else []
        elif not row.is_filled(lane, column):
            cells.append(FillerCell())
        column += 1
    return tuple(cells)


def _remarks(row: AlignedModel) -> tuple[str, ...]:
    """What the reader must know of a model that the columns cannot show."""
    remarks = [f"utenfor aksen: {stage.name.nb}" for stage in row.off_axis]
    if not row.follows_axis:
        remarks.append("kilden har en annen rekkefølge")
    return tuple(remarks)

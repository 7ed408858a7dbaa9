"""Two or more chosen models as columns, phases as rows: the alignment turned on its side."""

from __future__ import annotations

from collections.abc import Sequence

from ..comparison.align import AlignedModel, Alignment, Span, align
from ..reading.catalog import Catalog
from ..schema.labels import join_words
from .base import Body, Cell, FillerCell, GapCell, Row, Table, TextCell
from .models import choose_models, model_header, phase_header, placement_records, stage_cell

NAME = "side-by-side"


def build(catalog: Catalog, models: Sequence[str], *, hide_empty: bool = False) -> Table:
    """Set the models side by side; they must share an axis."""
    chosen, axis = choose_models(catalog, models, None, least=2)
    alignment = align(chosen, axis, hide_empty=hide_empty)
    headers = tuple(model_header(row.model, colspan=len(row.lanes) or 1) for row in alignment.rows)
    rows = tuple(_phase_row(alignment, index) for index in range(len(alignment.phases)))
    return Table(
        name=NAME,
        arguments={"models": tuple(models), "hide_empty": hide_empty},
        caption=f"{join_words([model.name.nb for model in chosen])} side om side",
        head=((TextCell(text="Fase", scope="col"), *map(_as_column, headers)),),
        bodies=(Body(rows),),
        records=tuple(placement_records(chosen, axis)),
        has_legend=True,
        is_searchable=False,
    )


def _as_column(header: TextCell) -> TextCell:
    # Over several columns too: «colgroup» would ask for <colgroup> elements.
    return TextCell(
        text=header.text, href=header.href, note=header.note, colspan=header.colspan, scope="col"
    )


def _phase_row(alignment: Alignment, index: int) -> Row:
    cells: list[Cell] = [phase_header(alignment.axis, alignment.phases[index], scope="row")]
    for row in alignment.rows:
        cells += _model_cells(alignment, row, index)
    return tuple(cells)


def _model_cells(alignment: Alignment, row: AlignedModel, index: int) -> list[Cell]:
    """Cells of one model in one phase's row: one a lane, less those spanned from above."""
    if index in row.gaps:
        return [GapCell(colspan=len(row.lanes) or 1)]
    cells: list[Cell] = []
    for lane, spans in enumerate(row.lanes):
        span = _span_at(spans, index)
        if span is None:
            cells += [] if row.is_filled(lane, index) else [FillerCell()]
        elif span.start == index:
            depth = row.depth(lane, span)
            cells.append(
                stage_cell(alignment.axis, row.model, span, rowspan=span.length, colspan=depth)
            )
    return cells


def _span_at(spans: tuple[Span, ...], index: int) -> Span | None:
    return next((span for span in spans if span.start <= index < span.end), None)

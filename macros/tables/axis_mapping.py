"""One model's stages against the common axis, with who says so and why."""

from __future__ import annotations

from ..addresses import urls
from ..reading.catalog import Catalog
from ..reading.errors import AuthorError
from ..schema.phase import Axis
from ..schema.stage_model import Placement, Stage, StageModel
from .base import Body, Cell, MarksCell, Row, Scalar, Table, TextCell
from .models import find_model, marks_of, placement_record

NAME = "axis-mapping"

HEAD = ("Steg", "Fase på aksen", "Grunnlag")


def build(catalog: Catalog, model: str) -> Table:
    """Lay one model out on its axis, a row for every phase that a stage covers."""
    found = find_model(catalog, model)
    axis = catalog.axis_of(found)
    if axis is None:
        raise AuthorError(f"modellen «{model}» har ingen akse", "ta makroen bort fra siden")
    return Table(
        name=NAME,
        arguments={"model": model},
        caption=f"Slik ligger stegene i {found.name.nb} på den felles aksen",
        head=(tuple(TextCell(text=text, scope="col") for text in HEAD),),
        bodies=tuple(_body(axis, found, order) for order in range(1, len(found.stages) + 1)),
        records=tuple(_records(axis, found)),
        has_legend=True,
    )


def _body(axis: Axis, model: StageModel, order: int) -> Body:
    stage = model.stages[order - 1]
    header = TextCell(
        text=f"{order}. {stage.name.nb}",
        href=urls.stage(model, stage),
        rowspan=max(len(stage.phases), 1),
        scope="rowgroup" if len(stage.phases) > 1 else "row",
    )
    if not stage.phases:
        why = TextCell(text="utenfor aksen", note=stage.off_axis or "", colspan=2)
        return Body(((header, why),))
    rows: list[Row] = [_placement_cells(axis, placement) for placement in stage.phases]
    return Body(((header, *rows[0]), *rows[1:]))


def _placement_cells(axis: Axis, placement: Placement) -> tuple[Cell, ...]:
    phase = axis.phase(placement.id)
    return (
        TextCell(text=phase.name.nb, href=urls.phase(axis, phase)),
        MarksCell(marks=marks_of(axis, [placement])),
    )


def _records(axis: Axis, model: StageModel) -> list[dict[str, Scalar]]:
    return [
        placement_record(model, order, stage, axis.phase(placement.id), placement)
        for order, stage in enumerate(model.stages, start=1)
        for placement in stage.phases
    ]


def left_out(axis: Axis, stages: tuple[Stage, ...]) -> list[str]:
    """Names of the phases that no stage covers."""
    covered = {placement.id for stage in stages for placement in stage.phases}
    return [phase.name.nb for phase in axis.phases if phase.id not in covered]

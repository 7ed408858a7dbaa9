"""The provenance ledger: for every model and phase, who says that the model covers it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ..comparison.coverage import basis_of, count_bases, source_of
from ..reading.catalog import Catalog
from ..schema.labels import COVERAGE
from ..schema.phase import Axis, Phase
from ..schema.stage_model import StageModel
from .base import BasisCell, Body, Cell, Row, Scalar, Table, TextCell
from .models import find_axis, model_header, phase_header

NAME = "coverage"


def build(catalog: Catalog, axis: str = "journey") -> Table:
    """List every model on the axis with the basis of each phase, and count them."""
    common = find_axis(catalog, axis)
    models = catalog.models_on(common.id)
    head = (
        TextCell(text="Modell", scope="col"),
        *(phase_header(common, phase) for phase in common.phases),
        *(TextCell(text=label.capitalize(), scope="col") for label in COVERAGE.values()),
    )
    bodies = [Body((_row(common, model),)) for model in models]
    return Table(
        name=NAME,
        arguments={"axis": axis},
        caption=f"Dekning: {common.name.lower()}",
        head=(head,),
        bodies=(*bodies, Body((_totals(common, models),))),
        records=tuple(_record(model, phase) for model in models for phase in common.phases),
        has_legend=True,
        is_searchable=False,
    )


def _row(axis: Axis, model: StageModel) -> Row:
    bases = [basis_of(model, phase.id) for phase in axis.phases]
    return (model_header(model), *(BasisCell(basis=basis) for basis in bases), *_counts(bases))


def _counts(bases: Iterable[str]) -> list[Cell]:
    counted = Counter(bases)
    return [TextCell(text=str(counted[basis])) for basis in COVERAGE]


def _totals(axis: Axis, models: Sequence[StageModel]) -> Row:
    """Last row: how many models have a step in each phase, and the sums."""
    covering = [
        sum(basis_of(model, phase.id) != "absent" for model in models) for phase in axis.phases
    ]
    sums = count_bases(models, axis)
    return (
        TextCell(text="Alle modellene", note="antall med steg i fasen", scope="row"),
        *(TextCell(text=str(number)) for number in covering),
        *(TextCell(text=str(sums[basis])) for basis in COVERAGE),
    )


def _record(model: StageModel, phase: Phase) -> dict[str, Scalar]:
    basis = basis_of(model, phase.id)
    source = source_of(model, phase.id)
    return {
        "model": model.id,
        "model_name": model.name.nb,
        "phase": phase.id,
        "phase_nb": phase.name.nb,
        "basis": basis,
        "basis_nb": COVERAGE[basis],
        "source": source.id if source else "",
        "locator": source.locator if source else "",
    }

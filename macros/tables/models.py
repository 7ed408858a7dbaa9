"""What several table types need of stage models: lookups, addresses, cells, records."""

from __future__ import annotations

from collections.abc import Sequence

from ..addresses import urls
from ..comparison.align import Span
from ..reading.catalog import PHASES, Catalog
from ..reading.errors import AuthorError, FaultyDataError
from ..reading.validation import spelling_hint
from ..schema.base import Citation
from ..schema.labels import BASES, year_text
from ..schema.phase import Axis, Phase
from ..schema.stage_model import Placement, Stage, StageModel
from .base import Mark, Scalar, Scope, StageCell, TextCell


def find_model(catalog: Catalog, model_id: str) -> StageModel:
    """Model with this id; AuthorError with the nearest id otherwise."""
    entry = catalog.stage_models.get(model_id)
    if entry is None:
        if catalog.has_model(model_id):
            raise FaultyDataError(f"stegmodellen «{model_id}»")
        hint = spelling_hint(model_id, catalog.stage_models, "stegmodellene")
        raise AuthorError(f"det finnes ingen stegmodell «{model_id}»", hint)
    return entry.value


def find_axis(catalog: Catalog, axis_id: str) -> Axis:
    """Axis with this id; AuthorError otherwise."""
    axis = catalog.axes.get(axis_id)
    if axis is None:
        if PHASES in catalog.unread:
            raise FaultyDataError(PHASES)
        hint = spelling_hint(axis_id, catalog.axes, "aksene")
        raise AuthorError(f"det finnes ingen akse «{axis_id}»", hint)
    return axis


def find_phase(axis: Axis, phase_id: str) -> Phase:
    """Phase with this id; AuthorError otherwise."""
    if phase_id not in axis.phase_ids:
        hint = spelling_hint(phase_id, axis.phase_ids, "fasene")
        raise AuthorError(f"det finnes ingen fase «{phase_id}» på aksen «{axis.id}»", hint)
    return axis.phase(phase_id)


def choose_models(
    catalog: Catalog, models: Sequence[str], axis: str | None, *, least: int = 1
) -> tuple[list[StageModel], Axis]:
    """Models named, or all on the axis, and the axis that they share."""
    if isinstance(models, str):
        raise AuthorError(
            "modellene skal stå i en liste", 'skriv ["aida", "race"] med hakeparenteser'
        )
    if not models and least == 1:
        chosen_axis = find_axis(catalog, axis or "journey")
        return catalog.models_on(chosen_axis.id), chosen_axis
    if len(models) < least:
        raise AuthorError(f"det trengs minst {least} modeller", "nevn dem i en liste")
    if len(set(models)) < len(models):
        raise AuthorError("en modell er nevnt mer enn én gang", "nevn hver modell én gang")
    found = [find_model(catalog, model_id) for model_id in models]
    for model in found:
        if catalog.axis_of(model) is None:
            hint = "velg modeller som ligger på en akse; det gjør ikke de av slaget other"
            raise AuthorError(f"modellen «{model.id}» har ingen akse", hint)
    axes = {catalog.axis_of(model) for model in found}
    if len(axes) > 1:
        hint = "velg modeller av samme slag"
        raise AuthorError("modellene har ikke samme akse", hint)
    common = find_axis(catalog, next(a.id for a in axes if a))
    if axis not in {None, common.id}:
        hint = "ta bort aksen; den følger av modellene"
        raise AuthorError(f"modellene ligger på aksen «{common.id}», ikke på «{axis}»", hint)
    return found, common


def stage_source(model: StageModel, stage: Stage) -> Citation:
    """Where the stage stands: its own citation, or the model's."""
    return stage.source or model.reference


def source_url(model: StageModel, source: Citation) -> str:
    """Address of a source's entry in the reference list on the model's page."""
    return f"{urls.model(model)}#kilde-{source.id}"


def model_header(
    model: StageModel, *, rowspan: int = 1, colspan: int = 1, remarks: Sequence[str] = ()
) -> TextCell:
    """Header cell that names a model and its year, and any remarks."""
    scope: Scope = "rowgroup" if rowspan > 1 else "row"
    return TextCell(
        text=model.name.nb,
        href=urls.model(model),
        note=" · ".join([year_text(model), *remarks]),
        scope=scope,
        rowspan=rowspan,
        colspan=colspan,
    )


def phase_header(axis: Axis, phase: Phase, *, scope: Scope = "col") -> TextCell:
    """Header cell that names a phase."""
    return TextCell(text=phase.name.nb, href=urls.phase(axis, phase), scope=scope)


def marks_of(axis: Axis, placements: Sequence[Placement]) -> tuple[Mark, ...]:
    """One mark when all placements say the same, else one a phase."""
    says = {(placement.basis, placement.reason) for placement in placements}
    if len(says) == 1:
        basis, reason = says.pop()
        return (Mark(phase="", basis=basis, reason=reason),)
    return tuple(
        Mark(phase=axis.phase(p.id).name.nb, basis=p.basis, reason=p.reason) for p in placements
    )


def stage_cell(
    axis: Axis, model: StageModel, span: Span, *, rowspan: int = 1, colspan: int = 1
) -> StageCell:
    """Cell for a stage over the phases of a span."""
    source = stage_source(model, span.stage)
    return StageCell(
        order=span.order,
        name=span.stage.name.nb,
        original=span.stage.name.original,
        lang=span.stage.name.lang,
        href=urls.stage(model, span.stage),
        marks=marks_of(axis, span.placements),
        source=source.id,
        locator=source.locator,
        source_href=source_url(model, source),
        continued=span.continued,
        rowspan=rowspan,
        colspan=colspan,
    )


def placement_record(
    model: StageModel, order: int, stage: Stage, phase: Phase, placement: Placement | None
) -> dict[str, Scalar]:
    """Flat row of a download: one stage on one phase, with its provenance."""
    source = stage_source(model, stage)
    return {
        "model": model.id,
        "model_name": model.name.nb,
        "year": model.year,
        "stage_order": order,
        "stage": stage.id,
        "stage_original": stage.name.original,
        "stage_language": stage.name.lang,
        "stage_nb": stage.name.nb,
        "stage_en": stage.name.en,
        "phase": phase.id,
        "phase_nb": phase.name.nb,
        "basis": placement.basis if placement else "",
        "basis_nb": BASES[placement.basis] if placement else "",
        "reason": placement.reason or "" if placement else "",
        "source": source.id,
        "locator": source.locator,
    }


def placement_records(models: Sequence[StageModel], axis: Axis) -> list[dict[str, Scalar]]:
    """Every placement of the models, phase by phase within each model, gaps included."""
    records = []
    for model in models:
        for phase in axis.phases:
            placed = [
                placement_record(model, order, stage, phase, placement)
                for order, stage in enumerate(model.stages, start=1)
                for placement in stage.phases
                if placement.id == phase.id
            ]
            records += placed or [gap_record(model, phase)]
    return records


def gap_record(model: StageModel, phase: Phase) -> dict[str, Scalar]:
    """Flat row for a phase that the model leaves out."""
    record = placement_record(model, 0, model.stages[0], phase, None)
    empty = {key: "" for key in record if key.startswith("stage") or key in {"source", "locator"}}
    return {**record, **empty, "stage_order": None, "basis": "absent", "basis_nb": "dekkes ikke"}

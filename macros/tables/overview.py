"""All stage models, a row each."""

from __future__ import annotations

from collections.abc import Sequence

from ..addresses import urls
from ..bokmal.collation import collate
from ..comparison.coverage import basis_of
from ..comparison.facets import facets, values
from ..comparison.naming import phase_words
from ..reading.catalog import Catalog
from ..reading.errors import AuthorError
from ..reading.validation import spelling_hint
from ..schema.labels import FAMILIES, PERSPECTIVES, SHAPES, join_words, year_text
from ..schema.phase import Axis
from ..schema.situation import Situation
from ..schema.stage_model import StageModel
from .base import Body, Cell, Filter, Scalar, Table, TextCell

NAME = "overview"

COLUMNS = (
    TextCell(text="Modell", scope="col", sort="text"),
    TextCell(text="År", scope="col", sort="number"),
    TextCell(text="Steg", scope="col", sort="number"),
    TextCell(text="Slag", scope="col", sort="text"),
    TextCell(text="Form", scope="col", sort="text"),
    TextCell(text="Perspektiv", scope="col", sort="text"),
    TextCell(text="Dekker", scope="col"),
    TextCell(text="Passer til", scope="col"),
    TextCell(text="Opphav", scope="col", sort="text"),
)
KIND = Filter("kind", "Slag")


def build(catalog: Catalog, kind: str | None = None) -> Table:
    """List the models, all or of one kind (those of the axes, and other), by name."""
    kinds = catalog.kinds
    if kind is not None and kind not in kinds:
        hint = spelling_hint(kind, kinds, "slagene")
        raise AuthorError(f"det finnes ikke noe slag modell «{kind}»", hint)
    models = sorted(catalog.models(kind), key=lambda model: collate(model.name.nb))
    axes = [axis for axis in catalog.axes.values() if kind in {None, axis.kind}]
    return Table(
        name=NAME,
        arguments={"kind": kind},
        caption="Oversikt over stegmodellene",
        head=(COLUMNS,),
        bodies=tuple(
            Body((_cells(catalog, model, kinds[model.kind]),), _keys(catalog, model, axes))
            for model in models
        ),
        records=tuple(_record(model) for model in models),
        filters=(*((KIND,) if kind is None else ()), *_filters(catalog, models, axes)),
    )


def _filters(catalog: Catalog, models: Sequence[StageModel], axes: Sequence[Axis]) -> list[Filter]:
    return [
        Filter(facet.key, facet.label, facet.choices, facet.within)
        for facet in facets(models, axes, _situations(catalog))
    ]


def _situations(catalog: Catalog) -> tuple[Situation, ...]:
    return catalog.situations.value.situations if catalog.situations else ()


def _cells(catalog: Catalog, model: StageModel, kind: str) -> tuple[Cell, ...]:
    covered, read = _covered(catalog, model)
    labels = {situation.id: situation.label for situation in _situations(catalog)}
    fits = join_words([labels.get(claim.id, claim.id) for claim in model.fits])
    return (
        TextCell(text=model.name.nb, href=urls.model(model), note=model.summary, scope="row"),
        TextCell(text=year_text(model), sort_value=model.year),
        TextCell(text=str(len(model.stages)), sort_value=len(model.stages)),
        TextCell(text=kind, note=FAMILIES[model.family]),
        TextCell(text=SHAPES[model.shape]),
        TextCell(text=PERSPECTIVES[model.perspective]),
        TextCell(text=covered or "–", note=f"vår tolkning: {read}" if read else ""),
        TextCell(text=fits or "–"),
        TextCell(text=model.author or "ikke oppgitt"),
    )


def _covered(catalog: Catalog, model: StageModel) -> tuple[str, str]:
    """The phases that the source states, and those that we read into it."""
    axis = catalog.axis_of(model)
    if axis is None:
        return "", ""
    bases = {phase: basis_of(model, phase) for phase in axis.phase_ids}
    stated = [phase for phase, basis in bases.items() if basis == "stated"]
    read = [phase for phase, basis in bases.items() if basis not in {"stated", "absent"}]
    return phase_words(axis, stated), phase_words(axis, read)


def _keys(catalog: Catalog, model: StageModel, axes: Sequence[Axis]) -> dict[str, tuple[str, str]]:
    own = [axis for axis in axes if axis == catalog.axis_of(model)]
    held = {key: (" ".join(value), "") for key, value in values(model, own).items()}
    return {"kind": (model.kind, catalog.kinds[model.kind]), **held}


def _record(model: StageModel) -> dict[str, Scalar]:
    return {
        "model": model.id,
        "name_nb": model.name.nb,
        "name_en": model.name.en,
        "year": model.year,
        "year_to": model.year_to,
        "author": model.author,
        "stages": len(model.stages),
        "kind": model.kind,
        "family": model.family,
        "shape": model.shape,
        "perspective": model.perspective,
        "reference": model.reference.id,
        "locator": model.reference.locator,
    }

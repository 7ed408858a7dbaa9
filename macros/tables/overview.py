"""All stage models, a row each."""

from __future__ import annotations

from ..addresses import urls
from ..bokmal.collation import collate
from ..reading.catalog import Catalog
from ..reading.errors import AuthorError
from ..reading.validation import spelling_hint
from ..schema.labels import FAMILIES, PERSPECTIVES, SHAPES, year_text
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
    TextCell(text="Opphav", scope="col", sort="text"),
)
FILTERS = (Filter("kind", "Slag"), Filter("shape", "Form"), Filter("perspective", "Perspektiv"))


def build(catalog: Catalog, kind: str | None = None) -> Table:
    """List the models, all or of one kind (those of the axes, and other), by name."""
    kinds = catalog.kinds
    if kind is not None and kind not in kinds:
        hint = spelling_hint(kind, kinds, "slagene")
        raise AuthorError(f"det finnes ikke noe slag modell «{kind}»", hint)
    models = sorted(catalog.models(kind), key=lambda model: collate(model.name.nb))
    return Table(
        name=NAME,
        arguments={"kind": kind},
        caption="Oversikt over stegmodellene",
        head=(COLUMNS,),
        bodies=tuple(
            Body((_cells(model, kinds[model.kind]),), _keys(model, kinds[model.kind]))
            for model in models
        ),
        records=tuple(_record(model) for model in models),
        filters=FILTERS if kind is None else FILTERS[1:],
    )


def _cells(model: StageModel, kind: str) -> tuple[Cell, ...]:
    return (
        TextCell(text=model.name.nb, href=urls.model(model), note=model.summary, scope="row"),
        TextCell(text=year_text(model), sort_value=model.year),
        TextCell(text=str(len(model.stages)), sort_value=len(model.stages)),
        TextCell(text=kind, note=FAMILIES[model.family]),
        TextCell(text=SHAPES[model.shape]),
        TextCell(text=PERSPECTIVES[model.perspective]),
        TextCell(text=model.author or "ikke oppgitt"),
    )


def _keys(model: StageModel, kind: str) -> dict[str, tuple[str, str]]:
    return {
        "kind": (model.kind, kind),
        "shape": (model.shape, SHAPES[model.shape]),
        "perspective": (model.perspective, PERSPECTIVES[model.perspective]),
    }


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

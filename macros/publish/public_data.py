"""The stage models as open data: one JSON of all, one a model, a CSV, and the schema."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from ..reading.catalog import Catalog
from ..schema.base import Strict, Text
from ..schema.phase import PublicAxis
from ..schema.reference import Reference
from ..schema.stage_model import StageModel
from ..tables.models import placement_records
from .built_site import BuiltSite, Files
from .table_downloads import records_to_csv

VERSION = "1.0.0"
"""Version of the format (semantic): a field removed or renamed is a new first number."""

LICENSE = "https://creativecommons.org/licenses/by/4.0/deed.no"

FILES = (
    ("stegmodeller.json", "Alle modellene, aksene og kildene (JSON)"),
    ("stegmodeller.csv", "Alle plasseringene på aksene (CSV)"),
    ("stegmodeller.schema.json", "JSON Schema for formatet"),
)
"""Files in data/ and what a reader is told of them."""


class Dataset(Strict):
    """All stage models with the axes they are laid out on and the works they are read from."""

    version: Text
    license: Text
    axes: tuple[PublicAxis, ...]
    models: tuple[StageModel, ...]
    references: tuple[Reference, ...]


def dataset(catalog: Catalog) -> Dataset:
    """Put the dataset together, with only the references that the models name."""
    models = catalog.models()
    named = {ref for model in models for ref in model.all_references}
    return Dataset(
        version=VERSION,
        license=LICENSE,
        axes=tuple(catalog.axes.values()),
        models=tuple(models),
        references=tuple(ref for key, ref in catalog.references.items() if key in named),
    )


def files(site: BuiltSite) -> Files:
    """Make the files below ``data/``."""
    catalog = site.catalog
    whole = dataset(catalog)
    yield "data/stegmodeller.json", _json(_plain(whole))
    yield "data/stegmodeller.schema.json", _json(Dataset.model_json_schema(by_alias=True))
    for model in whole.models:
        content = {"version": VERSION, "license": LICENSE, "model": _plain(model)}
        yield f"data/stegmodeller/{model.id}.json", _json(content)
    records = [
        record
        for axis in catalog.axes.values()
        for record in placement_records(catalog.models_on(axis.id), axis)
    ]
    yield "data/stegmodeller.csv", records_to_csv(records).encode()


def _plain(value: BaseModel) -> Any:
    return value.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def _json(content: Any) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()

"""The stage models as open data: one JSON of all, one a model, a CSV, and the schema."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from ..addresses import urls
from ..comparison.public_version import VERSION
from ..kit.csv_file import records_to_csv
from ..reading.catalog import Catalog
from ..schema.base import Strict, Text
from ..schema.phase import PublicAxis
from ..schema.reference import Reference
from ..schema.situation import Situation
from ..schema.stage_model import StageModel
from ..tables.models import placement_records
from .built_site import BuiltSite, Files

LICENSE = "https://creativecommons.org/licenses/by/4.0/deed.no"


class Dataset(Strict):
    """All stage models with the axes they are laid out on and the works they are read from."""

    version: Text
    license: Text
    axes: tuple[PublicAxis, ...]
    situations: tuple[Situation, ...] = ()
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
        situations=catalog.situations.value.situations if catalog.situations else (),
        models=tuple(models),
        references=tuple(ref for key, ref in catalog.references.items() if key in named),
    )


def files(site: BuiltSite) -> Files:
    """Make the files below ``data/``."""
    catalog = site.catalog
    whole = dataset(catalog)
    yield urls.public_data("stegmodeller.json"), _json(_plain(whole))
    yield (
        urls.public_data("stegmodeller.schema.json"),
        _json(Dataset.model_json_schema(by_alias=True)),
    )
    for model in whole.models:
        content = {"version": VERSION, "license": LICENSE, "model": _plain(model)}
        yield urls.model_data(model), _json(content)
    records = [
        record
        for axis in catalog.axes.values()
        for record in placement_records(catalog.models_on(axis.id), axis)
    ]
    yield urls.public_data("stegmodeller.csv"), records_to_csv(records).encode()


def _plain(value: BaseModel) -> Any:
    return value.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def _json(content: Any) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()

"""Follow the location of a fault through a schema type, where a mapping may be of several kinds."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import BaseModel

from .reading import Location


def in_document(schema: type[BaseModel], location: Location) -> Location:
    """Location in the file: pydantic's has the kind of a mapping in it, after the mapping."""
    return _walk(schema, location)[0]


def keys_at(schema: type[BaseModel], location: Location) -> list[str]:
    """Keys that the schema allows in the mapping at a location of pydantic's."""
    models = _walk(schema, location)[1]
    fields = (field for model in models for field in model.model_fields.items())
    return list(dict.fromkeys(field.alias or name for name, field in fields))


def kinds_at(schema: type[BaseModel], location: Location) -> list[str]:
    """Kinds that the mapping at a location of pydantic's may be of."""
    models = _walk(schema, location)[1]
    return [kind for model in models for kind in get_args(model.model_fields["kind"].annotation)]


def models_in(annotation: Any) -> tuple[type[BaseModel], ...]:
    """Schema types inside an annotation such as ``tuple[Stage, ...] | None``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return (annotation,)
    return tuple(model for inner in get_args(annotation) for model in models_in(inner))


def of_kind(models: tuple[type[BaseModel], ...], kind: object) -> tuple[type[BaseModel], ...]:
    """Those of several types whose ``kind`` is this."""
    return tuple(m for m in models if kind in get_args(m.model_fields["kind"].annotation))


def _walk(
    schema: type[BaseModel], location: Location
) -> tuple[Location, tuple[type[BaseModel], ...]]:
    models: tuple[type[BaseModel], ...] = (schema,)
    kept: list[str | int] = []
    for part in location:
        if isinstance(part, str) and len(models) > 1:
            models = of_kind(models, part)
            continue
        kept.append(part)
        if isinstance(part, str):
            fields = [pair for model in models for pair in model.model_fields.items()]
            found = next((f for name, f in fields if part in {name, f.alias}), None)
            models = models_in(found.annotation) if found else ()
    return tuple(kept), models

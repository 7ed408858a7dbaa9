"""Follow the location of a fault through a schema type, where a mapping may be of several kinds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ..schema.base import Shown
from .documents import Location


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


def is_shown(schema: type[BaseModel], place: Location) -> bool:
    """Whether the schema marks the value at a place in a file as a text that readers see."""
    return _is_shown(schema, tuple(0 if isinstance(part, int) else part for part in place))


@lru_cache(maxsize=4096)
def _is_shown(schema: type[BaseModel], place: Location) -> bool:
    found = _annotations_at(schema, place)
    return any(isinstance(mark, Shown) for one in found for mark in _marks(one))


def choices_at(schema: type[BaseModel], place: Location) -> list[str]:
    """Texts that the schema lets stand at a place in a file, where it names them."""
    marks = (mark for one in _annotations_at(schema, place) for mark in _marks(one))
    texts = (one for mark in marks if get_origin(mark) is Literal for one in get_args(mark))
    return [one for one in dict.fromkeys(texts) if isinstance(one, str)]


def _annotations_at(schema: type[BaseModel], place: Location) -> list[Any]:
    found: list[Any] = [schema]
    for part in place:
        found = [inner for outer in found for inner in _below(outer, part)]
    return found


@lru_cache(maxsize=64)
def has_shown(schema: type[BaseModel]) -> bool:
    """Whether there are such texts anywhere in a file."""
    seen: set[type[BaseModel]] = set()
    models = [schema]
    while models:
        model = models.pop()
        seen.add(model)
        for field in model.model_fields.values():
            whole = _whole(field)
            if any(isinstance(mark, Shown) for mark in _all_marks(whole)):
                return True
            models += [inner for inner in models_in(whole) if inner not in seen]
    return False


def _whole(field: FieldInfo) -> Any:
    """Annotation of a field, with what pydantic has set aside of it."""
    return Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation


def _below(annotation: Any, part: str | int) -> Iterator[Any]:
    """Annotations of what stands under a key or a number."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        fields = annotation.model_fields.items()
        yield from (_whole(field) for name, field in fields if part in {name, field.alias})
    elif get_origin(annotation) is tuple and isinstance(part, int):
        yield get_args(annotation)[0]
    elif get_origin(annotation) is dict and isinstance(part, str):
        yield get_args(annotation)[1]
    elif get_origin(annotation) in {Annotated, Union, UnionType}:
        for inner in get_args(annotation):
            yield from _below(inner, part)


def _marks(annotation: Any) -> Iterator[Any]:
    """What is said of a value itself, in any of its kinds."""
    if get_origin(annotation) in {Annotated, Union, UnionType}:
        for inner in get_args(annotation):
            yield from _marks(inner)
    else:
        yield annotation


def _all_marks(annotation: Any) -> Iterator[Any]:
    """What is said of a value, and of what is in it."""
    yield annotation
    for inner in get_args(annotation):
        yield from _all_marks(inner)


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

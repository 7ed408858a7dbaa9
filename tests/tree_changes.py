"""Every way of breaking a value tree in one place, and the schema of each kind of data file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_args, get_origin

from pydantic import BaseModel

from macros.schema.calculator import Calculator
from macros.schema.company import Company, ExchangeRates
from macros.schema.data_list import DataList
from macros.schema.phase import Phases
from macros.schema.question import QuestionFile, QuestionIds
from macros.schema.question_lists import ListTasks
from macros.schema.question_models import ModelWords
from macros.schema.question_sums import Sums
from macros.schema.question_wording import Wording
from macros.schema.ratchet import Ratchet
from macros.schema.redirect import Redirects
from macros.schema.reference import References
from macros.schema.situation import Situations
from macros.schema.stage_model import StageModel


class Kind(NamedTuple):
    """How the files of a kind are read, and the part of the catalog that holds them."""

    pattern: str
    schema: type[BaseModel]
    part: str


KINDS = (
    Kind("data/calculators/*.yml", Calculator, "calculators"),
    Kind("data/companies/*.yml", Company, "companies"),
    Kind("data/exchange-rates.yml", ExchangeRates, "exchange_rates"),
    Kind("data/lists/*.yml", DataList, "lists"),
    Kind("data/phases.yml", Phases, ""),
    Kind("data/question-ids.yml", QuestionIds, "question_ids"),
    Kind("data/question-templates/lists.yml", ListTasks, "list_tasks"),
    Kind("data/question-templates/models.yml", ModelWords, "model_words"),
    Kind("data/question-templates/sums-*.yml", Sums, "sums"),
    Kind("data/question-templates/wording.yml", Wording, "wording"),
    Kind("data/questions/*.yml", QuestionFile, "questions"),
    Kind("data/ratchet.yml", Ratchet, "ratchet"),
    Kind("data/redirects.yml", Redirects, "redirects"),
    Kind("data/references.yml", References, ""),
    Kind("data/situations.yml", Situations, ""),
    Kind("data/stage-models/*.yml", StageModel, "stage_models"),
)


TEMPLATES = {ListTasks, ModelWords, Sums, Wording}


@cache
def kind_of(name: str) -> Kind:
    found = [kind for kind in KINDS if Path(name).match(kind.pattern)]
    assert found, f"add the kind of {name} to KINDS"
    return found[0]


Location = tuple[str | int, ...]
Change = tuple[str, Location, Any]
"""What was done, where, and the whole value after it."""


# Changes of a value tree


def value_at(tree: Any, location: Location) -> Any:
    for part in location:
        tree = tree[part]
    return tree


def _changed(tree: Any, location: Location, change: Callable[[Any], Any]) -> Any:
    """Copy of the tree in which ``change`` was applied to the value at ``location``."""
    if not location:
        return change(tree)
    part, rest = location[0], location[1:]
    if isinstance(tree, dict):
        return {k: _changed(v, rest, change) if k == part else v for k, v in tree.items()}
    return tuple(_changed(v, rest, change) if i == part else v for i, v in enumerate(tree))


def put(tree: Any, location: Location, value: Any) -> Any:
    return _changed(tree, location, lambda _: value)


def _dropped(tree: Any, location: Location) -> Any:
    *above, last = location
    return _changed(tree, tuple(above), lambda v: {k: x for k, x in v.items() if k != last})


def _renamed(tree: Any, location: Location, name: str) -> Any:
    *above, last = location
    return _changed(
        tree, tuple(above), lambda v: {name if k == last else k: x for k, x in v.items()}
    )


def locations_in(tree: Any, location: Location = (), most: int = 10**6) -> Iterator[Location]:
    """Places of all values; of a list the first ``most`` items."""
    if isinstance(tree, dict | tuple):
        parts: Any = tree if isinstance(tree, dict) else range(min(most, len(tree)))
        for part in parts:
            place = (*location, part)
            yield place
            yield from locations_in(tree[part], place, most)


NUMBER_OR_TEXT = {"volume", "issue", "page", "number", "edition"}


def _wrong_types(value: Any, key: str | int) -> list[Any]:
    """Values that no field takes in the place of this one."""
    if key in NUMBER_OR_TEXT:
        return [True, ("a",), {"a": 1}]
    if isinstance(value, bool):
        return ["ja", 1, {"a": 1}]
    if isinstance(value, int | float):
        return ["x", True, {"a": 1}]
    if isinstance(value, tuple):
        return ["x", 5, {"a": 1}]
    if isinstance(value, dict):
        return ["x", 5, ("a",)]
    return [True, ("a",), {"a": 1}]


def _models_in(annotation: Any) -> list[Any]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for inner in get_args(annotation) for model in _models_in(inner)]


def fields_at(schema: type[BaseModel], tree: Any, location: Location) -> dict[str, bool]:
    """Keys of the mapping at ``location`` and whether each is required; none in a free mapping."""
    models: list[Any] = [schema]
    is_free = False
    for part in location:
        tree = tree[part]
        if is_free:
            is_free = False
        elif isinstance(part, str):
            fields = {f.alias or n: f for model in models for n, f in model.model_fields.items()}
            models = _models_in(fields[part].annotation)
            is_free = get_origin(fields[part].annotation) is dict
        if len(models) > 1 and isinstance(tree, dict):
            models = [m for m in models if _kind_in(m) == tree.get("kind")] or models
        if not models or is_free:
            return {}
    return {f.alias or name: f.is_required() for name, f in models[0].model_fields.items()}


def _kind_in(model: Any) -> str:
    return str(get_args(model.model_fields["kind"].annotation)[0])


def kinds_apart(locations: list[Location]) -> list[list[Location]]:
    """Of a mapping without its kind nobody knows what else is wrong, so kinds are changed alone."""
    kinds = [place for place in locations if place[-1] == "kind" and len(place) > 1]
    return [kinds, [place for place in locations if place not in kinds]]


def changes_of(tree: Any, schema: type[BaseModel]) -> Iterator[Change]:
    """Many ways of breaking the tree in one place, each of which must give an issue."""
    for location in locations_in(tree, most=2):
        for wrong in _wrong_types(value_at(tree, location), location[-1]):
            yield f"wrong type {wrong!r}", location, put(tree, location, wrong)
        key = location[-1]
        if not isinstance(key, str):
            continue
        fields = fields_at(schema, tree, location[:-1])
        if not fields and schema in TEMPLATES:  # names, which test_question_templates.py misspells
            continue
        if fields.get(key, True):
            yield "dropped", location, _dropped(tree, location)
        for misspelt in (f"{key}{key[-1]}", key.swapcase()):
            if misspelt not in fields and misspelt != key:
                yield f"misspelt {misspelt}", location, _renamed(tree, location, misspelt)

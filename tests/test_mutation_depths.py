"""Every value and key of every file is changed, a depth at a time, and told at its place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from pydantic import BaseModel

from macros.reading.documents import Document
from macros.reading.issue import Issue
from macros.reading.validation import validate
from macros.schema.page import PAGE_KINDS
from tests.changed_files import CATALOG, SOURCES
from tests.tree_changes import (
    Location,
    fields_at,
    kinds_apart,
    locations_in,
)

pytestmark = pytest.mark.slow


DOCUMENTS = [(source.schema, source.document) for source in SOURCES]
DOCUMENTS += [(PAGE_KINDS[page.meta.kind], page.document) for page in CATALOG.pages.values()]


def _depths(tree: Any) -> list[list[Location]]:
    depths: dict[int, list[Location]] = defaultdict(list)
    for location in locations_in(tree):
        depths[len(location)].append(location)
    return [part for depth in depths.values() for part in kinds_apart(depth) if part]


def _changed_at(tree: Any, locations: set[Location], change: Callable[[Any], Any]) -> Any:
    """Copy of the tree in which ``change`` was applied to each value at a location."""

    def copy(value: Any, place: Location) -> Any:
        if place in locations:
            return change(value)
        if isinstance(value, dict):
            return {key: copy(inner, (*place, key)) for key, inner in value.items()}
        if isinstance(value, tuple):
            return tuple(copy(inner, (*place, i)) for i, inner in enumerate(value))
        return value

    return copy(tree, ())


def _without_keys(tree: Any, locations: set[Location], rename: Callable[[str], str] | None) -> Any:
    """Copy of the tree without the keys at the locations, or with other names for them."""

    def copy(value: Any, place: Location) -> Any:
        if isinstance(value, dict):
            pairs = ((key, copy(inner, (*place, key))) for key, inner in value.items())
            kept = (
                (rename(key) if rename and (*place, key) in locations else key, inner)
                for key, inner in pairs
                if rename or (*place, key) not in locations
            )
            return dict(kept)
        if isinstance(value, tuple):
            return tuple(copy(inner, (*place, i)) for i, inner in enumerate(value))
        return value

    return copy(tree, ())


def _issues_of(schema: type[BaseModel], document: Document, value: Any) -> list[Issue]:
    return validate(replace(document, value=value), schema)[1]


@pytest.mark.parametrize(
    ("schema", "document"), DOCUMENTS, ids=lambda part: getattr(part, "path", "")
)
def test_every_value_of_a_wrong_type_is_noticed_at_its_place(schema, document):
    for locations in _depths(document.value):
        value = _changed_at(document.value, set(locations), _wrong_type)
        told = {(issue.line, issue.column) for issue in _issues_of(schema, document, value)}
        assert {document.at(*location) for location in locations} <= told


def _wrong_type(value: Any) -> Any:
    return "x" if isinstance(value, dict | tuple) else {"a": 1}


@pytest.mark.parametrize(
    ("schema", "document"), DOCUMENTS, ids=lambda part: getattr(part, "path", "")
)
def test_every_key_that_is_gone_or_misspelt_is_noticed(schema, document):
    for locations in _depths(document.value):
        tree = document.value
        fields = {place[:-1]: fields_at(schema, tree, place[:-1]) for place in locations}
        known = {place for place in locations if place[-1] in fields[place[:-1]]}
        required = {place for place in known if fields[place[:-1]][place[-1]]}
        gone = _issues_of(schema, document, _without_keys(document.value, required, None))
        assert sum(issue.rule == "missing-key" for issue in gone) == len(required)
        misspelt = _without_keys(document.value, known, lambda key: f"{key}{key[-1]}")
        unknown = [i for i in _issues_of(schema, document, misspelt) if i.rule == "unknown-key"]
        assert len(unknown) == len(known)
        for issue in unknown:
            key = re.search("«(.*).»", issue.message).group(1)
            assert len(key) < 4 or issue.hint == f"mente du «{key}»?"

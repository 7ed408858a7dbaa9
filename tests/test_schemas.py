"""The JSON Schemas that editors use say what the Python types say."""

from __future__ import annotations

import json

import jsonschema
import pytest

from macros.commands.schema import SCHEMAS, schema_path, schema_text
from macros.page_macros import MACROS
from macros.schema.page import PAGE_KINDS

pytestmark = pytest.mark.slow

MARK = "# yaml-language-server: $schema="


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_file_is_fresh(repo, name):
    assert schema_path(repo, name).read_text("utf-8") == schema_text(name), "run `mtenk schema`"


def test_there_is_no_other_schema(repo):
    files = {path.name for path in (repo / "data" / "schema").iterdir()}
    assert files == {f"{name}.schema.json" for name in SCHEMAS}


def _schema_named_in(path):
    text = path.read_text("utf-8")
    assert text.startswith(MARK), f"{path.name} does not name its schema"
    return (path.parent / text.partition("\n")[0].removeprefix(MARK)).resolve()


def test_the_data_is_right_by_its_schema(repo, catalog):
    validators = {}
    for name in catalog.documents:
        path = repo / name
        schema = _schema_named_in(path)
        if schema not in validators:
            content = json.loads(schema.read_text("utf-8"))
            jsonschema.Draft202012Validator.check_schema(content)
            validators[schema] = jsonschema.Draft202012Validator(content)
        value = _plain(catalog.documents[name].value)
        faults = [error.message for error in validators[schema].iter_errors(value)]
        assert (name, faults) == (name, [])


def _plain(value):
    """The value with lists for tuples, which are what JSON Schema knows."""
    return json.loads(json.dumps(value))


def test_the_schema_refuses_what_the_types_refuse(repo, catalog):
    schema = json.loads(schema_path(repo, "stage-model").read_text("utf-8"))
    value = _plain(catalog.documents["data/stage-models/aida.yml"].value)
    validator = jsonschema.Draft202012Validator(schema)
    for change in ({"kind": "reise"}, {"stages": []}, {"ekstra": 1}, {"year": 98}, {"id": "Ø"}):
        assert not validator.is_valid({**value, **change}), change


def test_front_matter_hides_no_macro():
    """The macros plugin makes a variable of every key in front matter."""
    keys = {name for kind in PAGE_KINDS.values() for name in kind.model_fields}
    assert keys.isdisjoint(MACROS)

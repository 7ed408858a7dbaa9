"""Golden cases: one function a kind, one file a case under tests/golden. A bug becomes a file."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from macros import tables
from macros.bokmal.collation import sorted_norwegian
from macros.bokmal.slugs import slugify
from macros.comparison.align import align
from macros.reading.documents import Document, decode, parse_yaml
from macros.reading.errors import AuthorError
from macros.reading.issue import Issue
from macros.reading.pages import SourcePage, page_id, page_url, parse_page, relative_url
from macros.schema.base import Names
from macros.schema.labels import join_words, year_text
from macros.schema.phase import Phase
from macros.schema.stage_model import StageModel
from tests.grids import holes_and_overlaps, lanes_as_text, rows_as_text

GOLDEN = Path(__file__).resolve().parent / "golden"


def cases(kind):
    """One parameter a file."""
    paths = sorted((GOLDEN / kind).glob("*.yml"))
    return pytest.mark.parametrize(
        "case",
        [pytest.param(yaml.safe_load(path.read_text("utf-8")), id=path.stem) for path in paths],
    )


def _short(issue: Issue) -> str:
    return f"{issue.line}:{issue.column} {issue.rule}: {issue.message} → {issue.hint}"


def _places(document: Document) -> dict[str, str]:
    """«key: 1:1 4:7» for where each key and its value stand; items have no key."""
    found = {}
    for location, (line, column) in document.values_at.items():
        key = document.keys_at.get(location)
        before = f"{key[0]}:{key[1]} " if key else ""
        found[".".join(map(str, location)) or "(all)"] = f"{before}{line}:{column}"
    return found


def read_case(case):
    """The document of a case, and its issues."""
    raw = case["latin1"].encode("latin-1") if "latin1" in case else case["text"].encode()
    text, issues = decode("file", raw)
    document = None
    if text is not None:
        document, found = parse_yaml("file", text)
        issues = [*issues, *found]
    return document, issues


@cases("reading")
def test_reading(case):
    document, issues = read_case(case)
    assert [_short(issue) for issue in issues] == case.get("issues", [])
    if "value" in case:
        assert document.value == _with_tuples(case["value"])
    else:
        assert document is None
    for name, place in case.get("places", {}).items():
        assert (name, _places(document)[name]) == (name, place)


def _with_tuples(value):
    if isinstance(value, list):
        return tuple(map(_with_tuples, value))
    if isinstance(value, dict):
        return {key: _with_tuples(inner) for key, inner in value.items()}
    return value


@cases("alignment")
def test_alignment(case, small):
    phases = tuple(
        Phase(id=phase, name=Names(nb=phase, en=phase), definition=phase)
        for phase in case["phases"].split()
    )
    axis = small.axes["journey"].model_copy(update={"phases": phases})
    models = [_model(name, stages) for name, stages in case["models"].items()]
    alignment = align(models, axis, hide_empty=case.get("hide_empty", False))
    assert " ".join(phase.id for phase in alignment.phases) == case.get("shown", case["phases"])
    for row in alignment.rows:
        expected = case["rows"][row.model.id]
        assert lanes_as_text(row, len(alignment.phases)) == expected["lanes"]
        assert [stage.id for stage in row.off_axis] == expected.get("off_axis", [])
        assert row.follows_axis is expected.get("follows_axis", True)


def _model(name: str, stages: dict[str, str]) -> StageModel:
    names = {"nb": name, "en": name}
    return StageModel.model_validate(
        {
            "id": name,
            "name": names,
            "kind": "journey",
            "family": "effects",
            "shape": "linear",
            "perspective": "firm",
            "language": "nb",
            "author": None,
            "year": None,
            "reference": {"id": "x", "locator": "s. 1"},
            "summary": name,
            "stages": tuple(
                {
                    "id": stage,
                    "name": {**names, "original": stage, "lang": "nb"},
                    "summary": stage,
                    "phases": tuple({"id": phase, "basis": "stated"} for phase in phases.split()),
                }
                for stage, phases in stages.items()
            ),
        }
    )


@cases("tables")
def test_tables(case, small):
    if "error" in case:
        with pytest.raises(AuthorError) as caught:
            tables.build(small, case["table"], case["arguments"])
        assert str(caught.value) == case["error"]
        return
    table = tables.build(small, case["table"], case["arguments"])
    assert table.id == case["id"]
    assert table.caption == case["caption"]
    assert rows_as_text(table.head) == case["head"]
    assert [rows_as_text(body.rows) for body in table.bodies] == case["bodies"]
    assert [filtered.key for filtered in table.filters] == case.get("filters", [])
    columns = case["records"][0].split(" | ")
    records = [" | ".join(str(record[key]) for key in columns) for record in table.records]
    assert records == case["records"][1:]
    assert holes_and_overlaps(table) == []


def test_every_table_type_has_a_golden_case():
    covered = {yaml.safe_load(path.read_text("utf-8"))["table"] for path in GOLDEN.glob("tables/*")}
    assert covered == set(tables.BUILDERS)


@cases("slugs")
def test_slugs(case):
    assert {text: slugify(text) for text in case} == case


def _page(source: str) -> SourcePage:
    text, issues = decode("docs/a/b.md", source.encode())
    page, found = parse_page("docs/a/b.md", "a/b.md", text)
    assert [*issues, *found] == []
    return page


@cases("links")
def test_links(case):
    page = _page(case["page"])
    found = [f"{link.line}:{link.column} {link.target}" for link in page.links()]
    assert found == case["links"]
    assert sorted(set(page.link_targets())) == case.get("pages", [])


@cases("headings")
def test_headings(case):
    page = _page(case["page"])
    found = [f"{h.line} h{h.level}{'_' * h.underlined} {h.text}" for h in page.headings()]
    assert found == case["headings"]


@cases("pages")
def test_pages(case):
    for file, (name, url) in case.get("files", {}).items():
        assert (page_id(file), page_url(file)) == (name, url or "")
    for route, expected in case.get("routes", {}).items():
        start, end = ("" if part == "(root)" else part for part in route.split(" -> "))
        assert (route, relative_url(start, end)) == (route, expected)


@cases("words")
def test_words(case):
    for joined in case.get("joined", []):
        assert join_words(joined["words"], **joined.get("options", {})) == joined["text"]
    for years, text in case.get("years", {}).items():
        first, last = (None if part == "-" else int(part) for part in years.split())
        model = _model("m", {"a": "", "b": ""}).model_copy(update={"year": first, "year_to": last})
        assert year_text(model) == text
    ordered = case.get("sorted", [])
    assert sorted_norwegian(reversed(ordered)) == ordered

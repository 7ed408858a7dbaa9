"""Every real data file and page, broken in every way: an issue each time, never a traceback.

Values are changed in the tree that the reader gives. So that the file runs in seconds, every
twentieth change goes the whole way, as text through the reader, and the rest start at the schema.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_args
from zlib import crc32

import pytest
from pydantic import BaseModel

from macros import ROOT
from macros.catalog import PHASES, REFERENCES, Catalog, Entry, load
from macros.issue import Issue
from macros.pages import SourcePage, parse_page
from macros.reading import Document, decode, parse_yaml
from macros.rules import (
    RULES,
    cited_references,
    known_references,
    pages_of_data,
    related_pages,
    stage_phases,
)
from macros.schema.calculator import Calculator
from macros.schema.company import Company, ExchangeRates
from macros.schema.data_list import DataList
from macros.schema.page import PAGE_KINDS
from macros.schema.phase import Phases
from macros.schema.ratchet import Ratchet
from macros.schema.redirect import Redirects
from macros.schema.reference import References
from macros.schema.stage_model import StageModel
from macros.validation import validate

CATALOG = load(ROOT)[0]


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
    Kind("data/ratchet.yml", Ratchet, "ratchet"),
    Kind("data/redirects.yml", Redirects, "redirects"),
    Kind("data/references.yml", References, ""),
    Kind("data/stage-models/*.yml", StageModel, "stage_models"),
)


@cache
def _kind_of(name: str) -> Kind:
    found = [kind for kind in KINDS if Path(name).match(kind.pattern)]
    assert found, f"add the kind of {name} to KINDS"
    return found[0]


Location = tuple[str | int, ...]
Change = tuple[str, Location, Any]
"""What was done, where, and the whole value after it."""


# Changes of a value tree


def _at(tree: Any, location: Location) -> Any:
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


def _put(tree: Any, location: Location, value: Any) -> Any:
    return _changed(tree, location, lambda _: value)


def _dropped(tree: Any, location: Location) -> Any:
    *above, last = location
    return _changed(tree, tuple(above), lambda v: {k: x for k, x in v.items() if k != last})


def _renamed(tree: Any, location: Location, name: str) -> Any:
    *above, last = location
    return _changed(
        tree, tuple(above), lambda v: {name if k == last else k: x for k, x in v.items()}
    )


def _locations(tree: Any, location: Location = (), *, items: int = 2) -> Iterator[Location]:
    """Places of all values; of a list the first ``items`` items, and some of the rest."""
    if isinstance(tree, dict):
        parts = list(tree)
    elif isinstance(tree, tuple):
        name = ".".join(map(str, location))
        some = (i for i in range(items, len(tree)) if crc32(f"{name}.{i}".encode()) % 9 == 0)
        parts = [*range(min(items, len(tree))), *some]
    else:
        return
    for part in parts:
        place = (*location, part)
        yield place
        yield from _locations(tree[part], place, items=items)


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


def _model_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((m for m in map(_model_in, get_args(annotation)) if m), None)


def _fields_at(schema: type[BaseModel], location: Location) -> dict[str, bool]:
    """Keys of the mapping at ``location`` and whether each is required; none in a free mapping."""
    current: Any = schema
    for part in location:
        if isinstance(part, str):
            named = {field.alias or name: field for name, field in current.model_fields.items()}
            current = _model_in(named[part].annotation)
            if current is None:
                return {}
    return {f.alias or name: f.is_required() for name, f in current.model_fields.items()}


def _changes(tree: Any, schema: type[BaseModel], index: int = 0) -> Iterator[Change]:
    """Every way of breaking the tree that must give an issue.

    Of the trees of one schema, those from the third on get one wrong type and one misspelling a
    value, and of their lists mostly the first item alone.
    """
    most = 3 if index < 2 else 1
    for location in _locations(tree, items=2 if index < 2 else 1):
        for wrong in _wrong_types(_at(tree, location), location[-1])[:most]:
            yield f"wrong type {wrong!r}", location, _put(tree, location, wrong)
        key = location[-1]
        if not isinstance(key, str):
            continue
        fields = _fields_at(schema, location[:-1])
        if fields.get(key, True):
            yield "dropped", location, _dropped(tree, location)
        for misspelt in (f"{key}{key[-1]}", key.swapcase())[:most]:
            if misspelt not in fields and misspelt != key:
                yield f"misspelt {misspelt}", location, _renamed(tree, location, misspelt)


# Checks of a changed tree


@dataclass(frozen=True)
class Source:
    """A data file, and what is said of it when its value is another."""

    name: str
    document: Document

    @property
    def schema(self) -> type[BaseModel]:
        return _kind_of(self.name).schema

    def issues(self, value: Any, *, as_text: bool) -> list[Issue]:
        """Issues of reading (when the value goes as text), schema and rules."""
        document, found = replace(self.document, value=value), []
        if as_text:
            raw = json.dumps(value, ensure_ascii=False).encode()
            text, _ = decode(self.name, raw)
            document, found = parse_yaml(self.name, text)
            assert document.value == value
        typed, faults = validate(document, self.schema)
        part = _kind_of(self.name).part
        if typed is not None and part:
            faults = _rule_issues(part, self.name, Entry(typed, document))
        return [*found, *faults]


def _light() -> Catalog:
    """The real catalog with all but axes and references out of sight, though known to be there."""
    pages = {f"docs/{page.file}" for page in CATALOG.pages.values()}
    known = {*pages, *CATALOG.documents} - {PHASES, REFERENCES}
    parts = {kind.part: None if "*" not in kind.pattern else {} for kind in KINDS if kind.part}
    documents = {PHASES: CATALOG.documents[PHASES]}
    return replace(CATALOG, **parts, pages={}, documents=documents, unread=frozenset(known))


LIGHT = _light()


def _rule_issues(part: str, name: str, entry: Entry[Any]) -> list[Issue]:
    held: Any = entry if getattr(LIGHT, part) is None else {Path(name).stem: entry}
    documents = {**LIGHT.documents, name: entry.document}
    catalog = replace(LIGHT, **{part: held}, documents=documents)
    issues = {i for rule in RULES if rule.SCOPE in {"data", "wiki"} for i in rule.check(catalog)}
    return sorted(issues - _noise())


@cache
def _noise() -> frozenset[Issue]:
    """What the rules say of the catalog that holds nothing of interest."""
    rules = (rule for rule in RULES if rule.SCOPE in {"data", "wiki"})
    return frozenset(issue for rule in rules for issue in rule.check(LIGHT))


def _unnoticed(source: Source, changes: Iterator[Change]) -> list[str]:
    """Changes without an issue, and issues that point out of their file."""
    wrong = []
    for index, (what, location, value) in enumerate(changes):
        issues = source.issues(value, as_text=index % 20 == 0)
        if not issues:
            wrong.append(f"{source.name} {location}: {what}")
        key = str(location[-1])
        if what.startswith(f"misspelt {key}{key[-1]}") and len(key) > 3:
            hints = {issue.hint for issue in issues if issue.rule == "unknown-key"}
            if f"did you mean «{key}»?" not in hints and _fields_at(source.schema, location[:-1]):
                wrong.append(f"{source.name} {location}: {what}, hints {hints}")
    return wrong


SOURCES = [Source(name, document) for name, document in CATALOG.documents.items()]
SINGLE = [source for source in SOURCES if source.name != REFERENCES]


@pytest.mark.parametrize("source", SINGLE, ids=lambda source: source.name)
def test_every_change_of_a_data_file_is_noticed(source):
    tree = source.document.value
    index = [other.name for other in SINGLE if other.schema is source.schema].index(source.name)
    assert source.issues(tree, as_text=True) == []
    assert _unnoticed(source, _changes(tree, source.schema, index)) == []


def test_every_change_of_a_reference_is_noticed():
    """One entry at a time: the whole file each time would take minutes."""
    source = next(source for source in SOURCES if source.name == REFERENCES)
    for index, entry in enumerate(source.document.value["references"]):
        if index >= 20 and index % 3:
            continue
        tree = {"references": (entry,)}
        assert source.issues(tree, as_text=False) == []
        inside = (c for c in _changes(tree, References, index) if len(c[1]) > 2)
        assert _unnoticed(source, inside) == []
    whole = {"references": source.document.value["references"][:2]}
    outside = [c for c in _changes(whole, References) if len(c[1]) <= 2]
    assert _unnoticed(source, iter(outside)) == []
    assert outside


@pytest.fixture
def no_search(monkeypatch):
    """Unknown references get no hint, which takes a search among all ids."""
    monkeypatch.setattr(known_references, "spelling_hint", lambda *_: "")


# Ids

ID_KEYS = {"id", "loops_to"}
ID_LISTS = {"sources", "builds_on", "phases"}


def _ids_in(tree: Any) -> Iterator[Location]:
    for location in _locations(tree):
        if not isinstance(_at(tree, location), str):
            continue
        key, above = location[-1], location[-2] if len(location) > 1 else ""
        if key in ID_KEYS or (isinstance(key, int) and above in ID_LISTS):
            yield location


MODELS = [source for source in SINGLE if source.schema is StageModel]


@pytest.mark.parametrize("source", MODELS, ids=lambda source: Path(source.name).stem)
def test_every_broken_id_of_a_stage_model_is_noticed(source, no_search):
    tree = source.document.value
    most = 5 if MODELS.index(source) < 2 else 2
    loops = {stage.get("loops_to") for stage in tree["stages"]}
    broken = []
    for location in _ids_in(tree):
        right = _at(tree, location)
        for wrong in (f"{right}-x", f"Æ {right}", "", f"{right}\n", right.upper())[:most]:
            is_own_stage = location[0] == "stages" and len(location) == 3 and location[2] == "id"
            if wrong == f"{right}-x" and is_own_stage and right not in loops:
                continue  # a new name that nothing else uses is right
            if wrong != right:
                broken.append((f"id {wrong!r}", location, _put(tree, location, wrong)))
    first, second = tree["stages"][0]["id"], ("stages", 1, "id")
    broken.append(("id twice", second, _put(tree, second, first)))
    assert _unnoticed(source, iter(broken)) == []


def test_every_broken_reference_id_is_noticed(no_search):
    """All ids at once."""
    used = {ref for entry in CATALOG.stage_models.values() for ref in entry.value.all_references}
    used |= {ref for page in CATALOG.pages.values() for ref in page.meta.references}
    assert len(used) > 50
    issues = known_references.check(replace(CATALOG, references={}))
    noticed = {re.search("«(.*)»", issue.message).group(1) for issue in issues}
    assert used - noticed == set()


def test_every_broken_phase_id_is_noticed():
    used = {p.id for m in CATALOG.models() for stage in m.stages for p in stage.phases}
    for axis in CATALOG.axes.values():
        for phase in axis.phases:
            phases = tuple(
                p.model_copy(update={"id": f"{p.id}-x"}) if p is phase else p for p in axis.phases
            )
            axes = {**CATALOG.axes, axis.id: axis.model_copy(update={"phases": phases})}
            catalog = replace(CATALOG, axes=axes)
            issues = list(stage_phases.check(catalog))
            assert any(f"«{phase.id}»" in i.message for i in issues) or phase.id not in used
            pages = list(pages_of_data.check(catalog))
            assert any(f"«{phase.id}-x»" in issue.message for issue in pages)


# Pages

PAGES = sorted(CATALOG.pages.values(), key=lambda page: page.file)


@cache
def _body(page_id: str) -> str:
    return re.search(r"\{\{ reference_list\(\) \}\}|$", CATALOG.pages[page_id].text).group(0)


def _page_issues(page: SourcePage, matter: Any) -> list[Issue]:
    """Issues of the page with other front matter, and only the macro that front matter is for."""
    file, name = page.file, page.document.path
    text = f"---\n{json.dumps(matter, ensure_ascii=False)}\n---\n{_body(page.id)}\n"
    page, issues = parse_page(name, file, text)
    if page is None:
        return issues
    catalog = replace(LIGHT, pages={page.id: page}, unread=LIGHT.unread - {name})
    found = {issue for rule in MATTER_RULES for issue in rule.check(catalog)}
    return sorted(found - _noise())


MATTER_RULES = (cited_references, known_references, pages_of_data, related_pages)
"""The rules about front matter; the others need the rest of the wiki, or are slow."""


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_every_change_of_front_matter_is_noticed(kind, no_search):
    pages = [page for page in PAGES if page.meta.kind == kind]
    wrong = []
    for index, page in enumerate(pages):
        tree = page.document.value
        assert _page_issues(page, tree) == []
        changes = list(_changes(tree, PAGE_KINDS[kind], index))
        most = 5 if index < 2 else 1
        for location in _locations(tree, items=2 if index < 2 else 1):
            value = _at(tree, location)
            if location[0] in {"kind", "related", "references", "model", "phase", "axis"} and (
                isinstance(value, str)
            ):
                changes += [
                    (f"id {bad!r}", location, _put(tree, location, bad))
                    for bad in (f"{value}-x", f"/{value}", "", f"{value}.md", value.upper())[:most]
                ]
        for what, location, value in changes:
            if not _page_issues(page, value):
                wrong.append(f"{page.file} {location}: {what}")
    assert wrong == []
    assert pages or kind not in {page.meta.kind for page in PAGES}


# Text

SMALLEST = [
    min((s for s in SINGLE if s.schema is kind.schema), key=lambda s: len(str(s.document.value)))
    for kind in KINDS
    if any(s.schema is kind.schema for s in SINGLE)
]
"""The smallest file of each kind: a fault of syntax takes the slow way through the parser."""


def _broken_texts(text: str) -> Iterator[str]:
    """The text cut off, with lines twice, and with signs that YAML minds, at fixed places."""
    lines = text.split("\n")
    for cut in range(0, len(text), max(1, len(text) // 5)):
        yield text[:cut]
        for sign in ('"', "'", "\t", "&", "*", "{", "[", ": ", "\x00", "\x85", "%", "!"):
            yield text[:cut] + sign + text[cut + 1 :]
    for number in range(0, len(lines), max(1, len(lines) // 5)):
        yield "\n".join([*lines[:number], f"\t{lines[number]}", *lines[number + 1 :]])
        yield "\n".join([*lines[:number], f" {lines[number]}", *lines[number + 1 :]])


@pytest.mark.parametrize("source", SMALLEST, ids=lambda source: source.name)
def test_broken_text_never_stops_the_program(source):
    for text in _broken_texts((ROOT / source.name).read_text("utf-8")):
        document, issues = parse_yaml(source.name, text)
        if document is None:
            assert len(issues) >= 1
        else:
            typed, faults = validate(document, source.schema)
            assert (typed is None) == bool(faults)


_KEY_LINE = re.compile(r"^[ ]*(?:- )?[a-z_]+: [^{\[|>\n]+$", re.MULTILINE)


@pytest.mark.parametrize("source", SMALLEST, ids=lambda source: source.name)
def test_every_key_given_twice_is_noticed(source):
    text = (ROOT / source.name).read_text("utf-8")
    found = list(_KEY_LINE.finditer(text))
    assert found
    for match in found[:: max(1, len(found) // 25)]:
        again = match.group(0).replace("- ", "  ", 1)
        twice = f"{text[: match.end()]}\n{again}{text[match.end() :]}"
        _, issues = parse_yaml(source.name, twice)
        assert [issue.rule for issue in issues] == ["yaml-duplicate-key"], again

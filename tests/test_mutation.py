"""Every real data file and page, broken in every way: an issue each time, never a traceback.

Every value and key of every file is changed, all of one depth at a time, and each must be told of
at its place. The first files of a kind are also changed in one place at a time and in more ways,
now and then as text that goes through the reader, and then meet the rules too.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_args, get_origin

import pytest
from pydantic import BaseModel

from macros.kit.paths import ROOT
from macros.reading.catalog import PHASES, REFERENCES, Catalog, Entry, load
from macros.reading.documents import Document, decode, parse_yaml
from macros.reading.issue import Issue
from macros.reading.pages import SourcePage, parse_page
from macros.reading.validation import validate
from macros.rules import (
    RULES,
    cited_references,
    known_references,
    pages_of_companies,
    pages_of_data,
    related_pages,
    stage_phases,
)
from macros.schema.calculator import Calculator
from macros.schema.company import Company, ExchangeRates
from macros.schema.data_list import DataList
from macros.schema.page import PAGE_KINDS
from macros.schema.phase import Phases
from macros.schema.question import QuestionFile, QuestionIds
from macros.schema.question_lists import ListTasks
from macros.schema.question_models import ModelWords
from macros.schema.question_sums import Sums
from macros.schema.question_wording import Wording
from macros.schema.ratchet import Ratchet
from macros.schema.redirect import Redirects
from macros.schema.reference import References
from macros.schema.stage_model import StageModel

pytestmark = pytest.mark.slow

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
    Kind("data/question-ids.yml", QuestionIds, "question_ids"),
    Kind("data/question-templates/lists.yml", ListTasks, "list_tasks"),
    Kind("data/question-templates/models.yml", ModelWords, "model_words"),
    Kind("data/question-templates/sums-*.yml", Sums, "sums"),
    Kind("data/question-templates/wording.yml", Wording, "wording"),
    Kind("data/questions/*.yml", QuestionFile, "questions"),
    Kind("data/ratchet.yml", Ratchet, "ratchet"),
    Kind("data/redirects.yml", Redirects, "redirects"),
    Kind("data/references.yml", References, ""),
    Kind("data/stage-models/*.yml", StageModel, "stage_models"),
)


TEMPLATES = {ListTasks, ModelWords, Sums, Wording}


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


def _locations(tree: Any, location: Location = (), most: int = 10**6) -> Iterator[Location]:
    """Places of all values; of a list the first ``most`` items."""
    if isinstance(tree, dict | tuple):
        parts: Any = tree if isinstance(tree, dict) else range(min(most, len(tree)))
        for part in parts:
            place = (*location, part)
            yield place
            yield from _locations(tree[part], place, most)


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


def _fields_at(schema: type[BaseModel], tree: Any, location: Location) -> dict[str, bool]:
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


def _kinds_apart(locations: list[Location]) -> list[list[Location]]:
    """Of a mapping without its kind nobody knows what else is wrong, so kinds are changed alone."""
    kinds = [place for place in locations if place[-1] == "kind" and len(place) > 1]
    return [kinds, [place for place in locations if place not in kinds]]


def _changes(tree: Any, schema: type[BaseModel]) -> Iterator[Change]:
    """Many ways of breaking the tree in one place, each of which must give an issue."""
    for location in _locations(tree, most=2):
        for wrong in _wrong_types(_at(tree, location), location[-1]):
            yield f"wrong type {wrong!r}", location, _put(tree, location, wrong)
        key = location[-1]
        if not isinstance(key, str):
            continue
        fields = _fields_at(schema, tree, location[:-1])
        if not fields and schema in TEMPLATES:  # names, which test_question_templates.py misspells
            continue
        if fields.get(key, True):
            yield "dropped", location, _dropped(tree, location)
        for misspelt in (f"{key}{key[-1]}", key.swapcase()):
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
            fields = _fields_at(source.schema, value, location[:-1])
            if f"mente du «{key}»?" not in hints and fields:
                wrong.append(f"{source.name} {location}: {what}, hints {hints}")
    return wrong


SOURCES = [Source(name, document) for name, document in CATALOG.documents.items()]
SINGLE = [source for source in SOURCES if source.name != REFERENCES]


FIRST = [
    source
    for kind in KINDS
    for source in [source for source in SINGLE if source.schema is kind.schema][:2]
]
"""Two files of each kind, which are changed in more ways."""


@pytest.mark.parametrize("source", FIRST, ids=lambda source: source.name)
def test_every_change_of_a_data_file_is_noticed(source):
    tree = source.document.value
    assert source.issues(tree, as_text=True) == []
    assert _unnoticed(source, _changes(tree, source.schema)) == []


def test_every_change_of_a_reference_is_noticed():
    """One entry at a time: the whole file each time would take minutes."""
    source = next(source for source in SOURCES if source.name == REFERENCES)
    for entry in source.document.value["references"][:8]:
        tree = {"references": (entry,)}
        assert source.issues(tree, as_text=False) == []
        assert _unnoticed(source, _changes(tree, References)) == []


# All changes of one depth at a time

DOCUMENTS = [(source.schema, source.document) for source in SOURCES]
DOCUMENTS += [(PAGE_KINDS[page.meta.kind], page.document) for page in CATALOG.pages.values()]


def _depths(tree: Any) -> list[list[Location]]:
    depths: dict[int, list[Location]] = defaultdict(list)
    for location in _locations(tree):
        depths[len(location)].append(location)
    return [part for depth in depths.values() for part in _kinds_apart(depth) if part]


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
        fields = {place[:-1]: _fields_at(schema, tree, place[:-1]) for place in locations}
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


@pytest.fixture
def no_search(monkeypatch):
    """Unknown references get no hint, which takes a search among all ids."""
    monkeypatch.setattr(known_references, "spelling_hint", lambda *_: "")


# Ids

ID_KEYS = {"id", "loops_to"}
ID_LISTS = {"sources", "builds_on", "phases"}


def _ids_in(tree: Any) -> Iterator[Location]:
    for location in _locations(tree, most=2):
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
    return "\n\n".join(re.findall(r"\{\{.*?\}\}", CATALOG.pages[page_id].text))


def _page_issues(page: SourcePage, matter: Any) -> list[Issue]:
    """Issues of the page with other front matter, and of its text only the macros."""
    file, name = page.file, page.document.path
    text = f"---\n{json.dumps(matter, ensure_ascii=False)}\n---\n{_body(page.id)}\n"
    page, issues = parse_page(name, file, text)
    if page is None:
        return issues
    catalog = replace(LIGHT, pages={page.id: page}, unread=LIGHT.unread - {name})
    found = {issue for rule in MATTER_RULES for issue in rule.check(catalog)}
    return sorted(found - _noise())


MATTER_RULES = (
    cited_references,
    known_references,
    pages_of_companies,
    pages_of_data,
    related_pages,
)
"""The rules about front matter; the others need the rest of the wiki, or are slow."""


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_every_change_of_front_matter_is_noticed(kind, no_search):
    wrong = []
    for page in [page for page in PAGES if page.meta.kind == kind][:3]:
        tree = page.document.value
        assert _page_issues(page, tree) == []
        for what, location, value in _changes(tree, PAGE_KINDS[kind]):
            if not _page_issues(page, value):
                wrong.append(f"{page.file} {location}: {what}")
    assert wrong == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.id)
def test_every_broken_id_in_front_matter_is_noticed(page, no_search):
    tree = page.document.value
    for location in _locations(tree, most=1):
        value = _at(tree, location)
        if location[0] in ID_KEYS_OF_PAGES and isinstance(value, str):
            for bad in (f"{value}-x", f"/{value}", "", value.upper()):
                assert _page_issues(page, _put(tree, location, bad)) != [], (location, bad)


ID_KEYS_OF_PAGES = {"axis", "company", "kind", "model", "phase", "references", "related"}


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


WITH_KEY_LINES = [s for s in SMALLEST if _KEY_LINE.search((ROOT / s.name).read_text("utf-8"))]
"""All but the ledger of ids, which is one long list."""


@pytest.mark.parametrize("source", WITH_KEY_LINES, ids=lambda source: source.name)
def test_every_key_given_twice_is_noticed(source):
    text = (ROOT / source.name).read_text("utf-8")
    found = list(_KEY_LINE.finditer(text))
    assert len(WITH_KEY_LINES) >= len(SMALLEST) - 1
    for match in found[:: max(1, len(found) // 25)]:
        again = match.group(0).replace("- ", "  ", 1)
        twice = f"{text[: match.end()]}\n{again}{text[match.end() :]}"
        _, issues = parse_yaml(source.name, twice)
        assert [issue.rule for issue in issues] == ["yaml-duplicate-key"], again

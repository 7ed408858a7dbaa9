"""Ids and front matter that are broken are always noticed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from macros.reading.issue import Issue
from macros.reading.pages import SourcePage, parse_page
from macros.rules import (
    cited_references,
    known_references,
    pages_of_companies,
    pages_of_data,
    related_pages,
    stage_phases,
)
from macros.schema.page import PAGE_KINDS
from macros.schema.stage_model import StageModel
from tests.changed_files import CATALOG, LIGHT, SINGLE, noise, unnoticed
from tests.tree_changes import (
    Location,
    changes_of,
    locations_in,
    put,
    value_at,
)

pytestmark = pytest.mark.slow


@pytest.fixture
def no_search(monkeypatch):
    """Unknown references get no hint, which takes a search among all ids."""
    monkeypatch.setattr(known_references, "spelling_hint", lambda *_: "")


# Ids

ID_KEYS = {"id", "loops_to", "model"}
ID_LISTS = {"sources", "phases", "to"}


def _ids_in(tree: Any) -> Iterator[Location]:
    for location in locations_in(tree, most=2):
        if not isinstance(value_at(tree, location), str):
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
        right = value_at(tree, location)
        for wrong in (f"{right}-x", f"Æ {right}", "", f"{right}\n", right.upper())[:most]:
            is_own_stage = location[0] == "stages" and len(location) == 3 and location[2] == "id"
            if wrong == f"{right}-x" and is_own_stage and right not in loops:
                continue  # a new name that nothing else uses is right
            if wrong != right:
                broken.append((f"id {wrong!r}", location, put(tree, location, wrong)))
    first, second = tree["stages"][0]["id"], ("stages", 1, "id")
    broken.append(("id twice", second, put(tree, second, first)))
    assert unnoticed(source, iter(broken)) == []


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
    return sorted(found - noise())


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
        for what, location, value in changes_of(tree, PAGE_KINDS[kind]):
            if not _page_issues(page, value):
                wrong.append(f"{page.file} {location}: {what}")
    assert wrong == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.id)
def test_every_broken_id_in_front_matter_is_noticed(page, no_search):
    tree = page.document.value
    for location in locations_in(tree, most=1):
        value = value_at(tree, location)
        if location[0] in ID_KEYS_OF_PAGES and isinstance(value, str):
            for bad in (f"{value}-x", f"/{value}", "", value.upper()):
                assert _page_issues(page, put(tree, location, bad)) != [], (location, bad)


ID_KEYS_OF_PAGES = {"axis", "company", "kind", "model", "phase", "references", "related"}

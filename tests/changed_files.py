"""The real data files, and what is said of one when its value is another."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from macros.kit.paths import ROOT
from macros.reading.catalog import PHASES, REFERENCES, SITUATIONS, Catalog, Entry, load
from macros.reading.documents import Document, decode, parse_yaml
from macros.reading.issue import Issue
from macros.reading.validation import validate
from macros.rules import (
    RULES,
)
from tests.tree_changes import (
    KINDS,
    Change,
    fields_at,
    kind_of,
)

CATALOG = load(ROOT)[0]


@dataclass(frozen=True)
class Source:
    """A data file, and what is said of it when its value is another."""

    name: str
    document: Document

    @property
    def schema(self) -> type[BaseModel]:
        return kind_of(self.name).schema

    def issues(self, value: Any, *, as_text: bool) -> list[Issue]:
        """Issues of reading (when the value goes as text), schema and rules."""
        document, found = replace(self.document, value=value), []
        if as_text:
            raw = json.dumps(value, ensure_ascii=False).encode()
            text, _ = decode(self.name, raw)
            document, found = parse_yaml(self.name, text)
            assert document.value == value
        typed, faults = validate(document, self.schema)
        part = kind_of(self.name).part
        if typed is not None and part:
            faults = _rule_issues(part, self.name, Entry(typed, document))
        return [*found, *faults]


def _light() -> Catalog:
    """The real catalog with all but axes, references and situations out of sight, though known."""
    pages = {f"docs/{page.file}" for page in CATALOG.pages.values()}
    known = {*pages, *CATALOG.documents} - {PHASES, REFERENCES, SITUATIONS}
    parts = {kind.part: None if "*" not in kind.pattern else {} for kind in KINDS if kind.part}
    documents = {PHASES: CATALOG.documents[PHASES]}
    return replace(CATALOG, **parts, pages={}, documents=documents, unread=frozenset(known))


LIGHT = _light()


def _rule_issues(part: str, name: str, entry: Entry[Any]) -> list[Issue]:
    held: Any = entry if getattr(LIGHT, part) is None else {Path(name).stem: entry}
    documents = {**LIGHT.documents, name: entry.document}
    catalog = replace(LIGHT, **{part: held}, documents=documents)
    issues = {i for rule in RULES if rule.SCOPE in {"data", "wiki"} for i in rule.check(catalog)}
    return sorted(issues - noise())


@cache
def noise() -> frozenset[Issue]:
    """What the rules say of the catalog that holds nothing of interest."""
    rules = (rule for rule in RULES if rule.SCOPE in {"data", "wiki"})
    return frozenset(issue for rule in rules for issue in rule.check(LIGHT))


def unnoticed(source: Source, changes: Iterator[Change]) -> list[str]:
    """Changes without an issue, and issues that point out of their file."""
    wrong = []
    for index, (what, location, value) in enumerate(changes):
        issues = source.issues(value, as_text=index % 20 == 0)
        if not issues:
            wrong.append(f"{source.name} {location}: {what}")
        key = str(location[-1])
        if what.startswith(f"misspelt {key}{key[-1]}") and len(key) > 3:
            hints = {issue.hint for issue in issues if issue.rule == "unknown-key"}
            fields = fields_at(source.schema, value, location[:-1])
            if f"mente du «{key}»?" not in hints and fields:
                wrong.append(f"{source.name} {location}: {what}, hints {hints}")
    return wrong


SOURCES = [Source(name, document) for name, document in CATALOG.documents.items()]
SINGLE = [source for source in SOURCES if source.name != REFERENCES]

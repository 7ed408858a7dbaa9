"""Try changes in a copy first: what would be left over goes too, and new faults stop the task."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ..reading.catalog import REFERENCES, Catalog, load
from ..reading.issue import Fix, Issue
from ..reading.term_lists import DICTIONARY, ENGLISH_TERMS
from ..rules import foreign_words, page_structure, spelling, unused_references
from .changes import Changes, RefusedError
from .writing import write
from .yaml_edits import item_removed, text_of


def tidied(catalog: Catalog, changes: Changes) -> Changes:
    """Take out what nothing needs when the changes are made: works in the list, learned words."""
    with tempfile.TemporaryDirectory() as folder:
        after = _after(catalog, changes, Path(folder))
        words = [
            issue
            for rule in (spelling, foreign_words)
            for issue in _new(catalog, after, rule)
            if issue.path in {DICTIONARY, ENGLISH_TERMS}
        ]
        works = _new(catalog, after, unused_references)
        edits = [*_lines(catalog.root, words), *_works(catalog, works)]
    return changes + Changes(tuple(edits))


def refuse_bad_form(catalog: Catalog, changes: Changes) -> Changes:
    """RefusedError when a page would lose a heading that pages of its kind must have."""
    with tempfile.TemporaryDirectory() as folder:
        found = _new(catalog, _after(catalog, changes, Path(folder)), page_structure)
    if found:
        raise RefusedError("sider av dette slaget må ha overskriften", found[0].hint)
    return changes


def _after(catalog: Catalog, changes: Changes, folder: Path) -> Catalog:
    root = folder.resolve()
    for name in ("data", "docs"):
        shutil.copytree(catalog.root / name, root / name, ignore=shutil.ignore_patterns("assets"))
    if (catalog.root / "mkdocs.yml").is_file():
        shutil.copy2(catalog.root / "mkdocs.yml", root)
    write(root, changes)
    return load(root)[0]


def _new(before: Catalog, after: Catalog, rule: object) -> list[Issue]:
    """What a rule finds afterwards and did not find before, wherever it stands now."""
    check = rule.check  # type: ignore[attr-defined] # every rule has it
    known = {(issue.path, issue.message) for issue in check(before)}
    return [issue for issue in check(after) if (issue.path, issue.message) not in known]


def _lines(root: Path, issues: list[Issue]) -> Iterator[Fix]:
    for issue in issues:
        text = text_of(root, issue.path)
        start = sum(len(line) for line in text.splitlines(keepends=True)[: issue.line - 1])
        end = text.find("\n", start) + 1 or len(text)
        yield Fix(issue.path, start, end, "")


def _works(catalog: Catalog, issues: list[Issue]) -> Iterator[Fix]:
    document = catalog.documents[REFERENCES]
    text = text_of(catalog.root, REFERENCES)
    for issue in issues:
        for i in range(len(catalog.references)):
            if document.at("references", i, "id")[0] == issue.line:
                yield item_removed(text, REFERENCES, document, ("references", i))

"""The menu in mkdocs.yml: lines are put in, renamed and taken out; the rest is not touched."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path

import yaml

from ..reading.issue import Fix
from ..reading.yaml_faults import LOADER
from .yaml_edits import offset, text_of

FILE = "mkdocs.yml"


def _entries(text: str) -> Iterator[yaml.ScalarNode]:
    node = yaml.compose(text, Loader=LOADER)
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    waiting = [value for key, value in pairs if key.value == "nav"]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, yaml.ScalarNode):
            yield one
        elif isinstance(one, yaml.SequenceNode):
            waiting[:0] = one.value
        elif isinstance(one, yaml.MappingNode):
            waiting[:0] = [value for _, value in one.value]


def _start(text: str, entry: yaml.ScalarNode) -> int:
    return offset(text, (entry.start_mark.line + 1, entry.start_mark.column + 1))


def renamed_in_menu(root: Path, old: str, new: str) -> Iterator[Fix]:
    """Edit that gives a page's line its new file."""
    if not (root / FILE).is_file():
        return
    text = text_of(root, FILE)
    for entry in _entries(text):
        if entry.value == old:
            start = text.index(old, _start(text, entry))
            yield Fix(FILE, start, start + len(old), new)


def removed_from_menu(root: Path, file: str) -> Iterator[Fix]:
    """Edit that takes a page's line out."""
    if not (root / FILE).is_file():
        return
    text = text_of(root, FILE)
    for entry in _entries(text):
        if entry.value == file:
            start = text.rfind("\n", 0, _start(text, entry)) + 1
            end = text.find("\n", start)
            yield Fix(FILE, start, len(text) if end < 0 else end + 1, "")


def put_into_menu(root: Path, file: str) -> Iterator[Fix]:
    """Edit that adds a page after the last one of its folder, or of the nearest one above."""
    if not (root / FILE).is_file():
        return
    text = text_of(root, FILE)
    entries = list(_entries(text))
    if any(entry.value == file for entry in entries):
        return
    folder = posixpath.dirname(file)
    while True:
        there = [one for one in entries if posixpath.dirname(one.value) == folder]
        if there or not folder:
            break
        folder = posixpath.dirname(folder)
    if not there:
        return
    last = _start(text, there[-1])
    start = text.rfind("\n", 0, last) + 1
    indent = text[start:last]
    end = text.find("\n", last)
    if end < 0:
        yield Fix(FILE, len(text), len(text), f"\n{indent}{file}\n")
    else:
        yield Fix(FILE, end + 1, end + 1, f"{indent}{file}\n")

"""Edits of YAML by place: a name is written anew where it stands, and nothing else moves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..reading.documents import Document, Location, decode
from ..reading.issue import Fix


def text_of(root: Path, path: str) -> str:
    """Text of a file as places count it: without a byte mark, each line end one sign."""
    return decode(path, (root / path).read_bytes())[0] or ""


def offset(text: str, place: tuple[int, int]) -> int:
    """Position of a line and a column, both from 1."""
    line, column = place
    position = 0
    for _ in range(line - 1):
        position = text.index("\n", position) + 1
    return position + column - 1


def written_at(text: str, place: tuple[int, int], old: str, new: str, path: str) -> Fix:
    """Edit that writes a plain name anew at a place, within its quotes if it has any."""
    start = offset(text, place)
    if text[start : start + 1] in {'"', "'"}:
        start += 1
    if not text.startswith(old, start):
        raise AssertionError(f"{path} has no «{old}» at {place}")
    return Fix(path, start, start + len(old), new)


def values(document: Document) -> Iterator[tuple[Location, object]]:
    """Every value of a document that is no list and has no keys, with its place in the tree."""
    yield from _values(document.value, ())


def _values(value: object, location: Location) -> Iterator[tuple[Location, object]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _values(inner, (*location, key))
    elif isinstance(value, tuple):
        for i, inner in enumerate(value):
            yield from _values(inner, (*location, i))
    else:
        yield location, value


def item_removed(text: str, path: str, document: Document, location: Location) -> Fix:
    """Edit that takes one item out of a list, with its lines; with the key when it was alone."""
    parent: Any = document.value
    for step in location[:-1]:
        parent = parent[step]
    if len(parent) == 1:
        return key_removed(text, path, document, location[:-1])
    start = offset(text, document.at(*location))
    line_start = text.rfind("\n", 0, start) + 1
    if re.fullmatch(r"[ ]*-[ ]+", text[line_start:start]):
        return Fix(path, line_start, _block_end(text, line_start), "")
    end = start + len(_flow_value(text, start))
    after = re.compile(r"\s*,\s*").match(text, end)
    if after:
        return Fix(path, start, after.end(), "")
    return Fix(path, len(text[:start].rstrip().removesuffix(",")), end, "")


def lines_of_item(text: str, document: Document, location: Location) -> tuple[int, int]:
    """Where the lines of an item of a list begin and end."""
    start = text.rfind("\n", 0, offset(text, document.at(*location))) + 1
    return start, _block_end(text, start)


def _flow_value(text: str, start: int) -> str:
    found = re.compile(r"\"[^\"]*\"|'[^']*'|[^,\]\s}]+").match(text, start)
    return found[0] if found else ""


def key_removed(text: str, path: str, document: Document, location: Location) -> Fix:
    """Edit that takes a key and what it holds out, with its lines."""
    start = offset(text, document.key_at(*location))
    line_start = text.rfind("\n", 0, start) + 1
    if text[line_start:start].strip():
        raise AssertionError(f"{path}: the key at {location} does not begin its line")
    return Fix(path, line_start, _block_end(text, line_start), "")


def _block_end(text: str, line_start: int) -> int:
    """End of the lines that belong to the one that begins here: those that are further in."""
    first = text[line_start : text.find("\n", line_start) + 1 or len(text)]
    indent = len(first) - len(first.lstrip(" "))
    is_item = first.lstrip(" ").startswith("- ")
    position = line_start + len(first)
    end = position
    while position < len(text):
        line = text[position : text.find("\n", position) + 1 or len(text)]
        inner = len(line) - len(line.lstrip(" "))
        bare_item = not is_item and inner == indent and line.lstrip(" ").startswith("- ")
        if line.strip() and inner <= indent and not bare_item:
            break
        position += len(line)
        if line.strip() and not line.lstrip(" ").startswith("#"):
            end = position
    return end

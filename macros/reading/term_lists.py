"""The wiki's own word lists: one term a line, comments on lines of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .documents import decode
from .source_files import read_source

DICTIONARY = "data/dictionary.txt"
"""Words that the bokmål dictionary lacks: names, terms and borrowed words."""

ENGLISH_TERMS = "data/english-terms.txt"
"""English words and phrases that pages have in italics."""


@dataclass(frozen=True)
class TermList:
    """Terms in the order of the file, with the line of each; a file that is not there has none."""

    path: str
    terms: tuple[tuple[str, int], ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)


def read_terms(root: Path, path: str) -> TermList:
    """Read a word list."""
    file = root / path
    text, _ = decode(path, read_source(file) if file.is_file() else b"")
    lines = enumerate((text or "").split("\n"), 1)
    terms = tuple((line.strip(), n) for n, line in lines if line.strip() and line[0] != "#")
    return TermList(path, terms, dict(terms))

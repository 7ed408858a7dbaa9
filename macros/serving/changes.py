"""What a changed file may mean for what is shown, told from where it lies."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import PurePosixPath

from .configuration import CONFIG

HISTORY = ".git/logs/HEAD"
"""What a new commit is called here."""


class Kind(Enum):
    """What a file is to the pages."""

    SOURCE = "a page or data that the catalog holds: what was read of it is known"
    STYLE = "a style sheet: pages take it in without being read again"
    ASSET = "any other file that is sent as it lies"
    TEMPLATE = "a template: every page may be another"
    INPUT = "a file that is read elsewhere than in the catalog"
    HISTORY = "a commit, which gives pages other dates"
    CONFIG = "the engine's configuration"
    CODE = "code, which a running program does not read again"
    OTHER = "nothing to the pages"


@dataclass(frozen=True)
class Change:
    """What open pages must know. ``pages`` are those to fetch again; None means all."""

    pages: frozenset[str] | None = frozenset()
    styles: bool = False
    code: bool = False


def kind_of(name: str) -> Kind:
    """What the file with this name, relative to the root, is to the pages."""
    path = PurePosixPath(name)
    if name in _BY_NAME:
        return _BY_NAME[name]
    if any(part.startswith(".") or part.endswith("~") for part in path.parts):
        return Kind.OTHER
    start = next((start for start in _IN_FOLDER if name.startswith(start)), None)
    by_suffix, other = _IN_FOLDER[start] if start else ({}, Kind.OTHER)
    return by_suffix.get(path.suffix, other)


_BY_NAME = {CONFIG: Kind.CONFIG, HISTORY: Kind.HISTORY}

_IN_FOLDER: dict[str, tuple[dict[str, Kind], Kind]] = {
    "docs/": ({".md": Kind.SOURCE, ".css": Kind.STYLE}, Kind.ASSET),
    "data/schema/": ({}, Kind.OTHER),
    "data/": ({".yml": Kind.SOURCE}, Kind.INPUT),
    "overrides/": ({}, Kind.TEMPLATE),
    "macros/rendering/templates/": ({}, Kind.TEMPLATE),
    "macros/": ({".py": Kind.CODE}, Kind.OTHER),
}
"""Beginnings of names; the first that fits counts."""

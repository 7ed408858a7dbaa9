"""A table as an object: what the page shows and what the downloads hold are made from it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from ..bokmal.slugs import slugify

Sort = Literal["text", "number"]
Scope = Literal["col", "row", "rowgroup"]
Scalar = str | int | float | None

MAX_ID = 60
"""Characters of a table id before it is shortened with a checksum."""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """What all cells have. A cell with a scope is a header cell."""

    rowspan: int = 1
    colspan: int = 1
    scope: Scope | None = None
    kind: str = "text"


@dataclass(frozen=True, kw_only=True)
class TextCell(Cell):
    """Text, perhaps a link, perhaps in another language, perhaps with a smaller note."""

    text: str
    href: str | None = None
    lang: str | None = None
    note: str = ""
    note_href: str | None = None
    sort: Sort | None = None
    sort_value: Scalar = None


@dataclass(frozen=True, kw_only=True)
class Mark:
    """Who says that a stage covers a phase."""

    phase: str
    basis: str
    reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class StageCell(Cell):
    """A stage over one or more adjacent phases. ``marks`` has one entry, or one a phase.

    ``source`` is the id of the work it is read from; ``source_href`` leads to its full reference.
    """

    order: int
    name: str
    original: str
    lang: str
    href: str
    marks: tuple[Mark, ...]
    source: str
    locator: str
    source_href: str
    continued: bool = False
    kind: str = "stage"


@dataclass(frozen=True, kw_only=True)
class MarksCell(Cell):
    """Basis marks alone, or a plain dash when there are none."""

    marks: tuple[Mark, ...]
    kind: str = "marks"


@dataclass(frozen=True, kw_only=True)
class BasisCell(Cell):
    """One sign for who says that a phase is covered; ``basis`` may be «absent»."""

    basis: str
    kind: str = "basis"


@dataclass(frozen=True, kw_only=True)
class SourcesCell(Cell):
    """Works that the row is read from: citation and address of the full reference, if any."""

    sources: tuple[tuple[str, str | None], ...]
    kind: str = "sources"


@dataclass(frozen=True, kw_only=True)
class GapCell(Cell):
    """Something that is not there, such as a phase that the model leaves out."""

    spoken: str = "dekkes ikke"
    kind: str = "gap"


@dataclass(frozen=True, kw_only=True)
class FillerCell(Cell):
    """A place with nothing to say: the phase is covered in another lane."""

    kind: str = "filler"


Row = tuple[Cell, ...]


@dataclass(frozen=True)
class Body:
    """Rows that belong together, with the values a reader can filter by."""

    rows: tuple[Row, ...]
    keys: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Filter key to (value, label)."""


@dataclass(frozen=True)
class Filter:
    """A choice above the table.

    With ``choices`` of its own, a row's key may hold several values with spaces between. A filter
    ``within`` another tells of each of its values, behind a slash.
    """

    key: str
    label: str
    choices: tuple[tuple[str, str], ...] = ()
    within: str | None = None


@dataclass(frozen=True)
class Table:
    """A table type's result. ``records`` are the flat rows of the downloads."""

    name: str
    arguments: Mapping[str, Any]
    caption: str
    head: tuple[Row, ...]
    bodies: tuple[Body, ...]
    records: tuple[Mapping[str, Scalar], ...]
    filters: tuple[Filter, ...] = ()
    has_legend: bool = False
    is_searchable: bool = True
    """Whether rows may be hidden by a text filter; not where cells span rows of one body."""

    @property
    def id(self) -> str:
        """Stable id made from the type and its arguments, fit for a file name."""
        given = {key: value for key, value in self.arguments.items() if value}
        words = [self.name]
        for value in given.values():
            words += value if isinstance(value, tuple | list) else [str(value)]
        readable = slugify(" ".join(words))
        if len(readable) <= MAX_ID:
            return readable
        checksum = hashlib.sha256(self.arguments_json.encode()).hexdigest()[:8]
        return f"{readable[:MAX_ID].rsplit('-', 1)[0]}-{checksum}"

    @property
    def arguments_json(self) -> str:
        """Arguments from which the same table can be built again."""
        given = {key: value for key, value in self.arguments.items() if value}
        return json.dumps(given, ensure_ascii=False, sort_keys=True)

    @property
    def columns(self) -> tuple[str, ...]:
        """Keys of the records, in order."""
        return tuple(self.records[0]) if self.records else ()

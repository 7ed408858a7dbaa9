"""Read the files of a folder as typed values; faults are kept beside what could be read."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from pydantic import BaseModel

from .conflicts import conflict_issues
from .documents import Document, decode, parse_yaml
from .issue import Issue
from .pages import SourcePage, page_despite_faults, parse_page
from .source_files import is_linked, read_source
from .validation import validate

Value = TypeVar("Value", bound=BaseModel)


@dataclass(frozen=True)
class Entry(Generic[Value]):
    """A value and the document it was read from."""

    value: Value
    document: Document


def files_in(root: Path, name: str, pattern: str) -> list[Path]:
    """Files in order, without hidden ones such as an editor's locks, and without links."""
    folder = root / name
    found = [path for path in sorted(folder.glob(pattern)) if not is_linked(path, root)]
    return [p for p in found if not any(n.startswith(".") for n in p.relative_to(folder).parts)]


# A file that says the same as before is the same value as before: a change costs that file alone.


@lru_cache(maxsize=4096)
def _read_value(
    name: str, text: str, schema: type[BaseModel]
) -> tuple[Document | None, Any, tuple[Issue, ...]]:
    document, issues = parse_yaml(name, text)
    if document is None:
        return None, None, tuple(issues)
    value, faults = validate(document, schema)
    return document, value, (*issues, *faults)


@lru_cache(maxsize=4096)
def _read_page(
    name: str, file: str, text: str
) -> tuple[SourcePage | None, SourcePage | None, tuple[Issue, ...]]:
    """The page, or what can be read of it despite its faults."""
    page, issues = parse_page(name, file, text)
    despite = None if page else page_despite_faults(name, file, text)
    return page, despite, tuple(issues)


class Loader:
    """Reads below ``root``. ``unread`` names the files that are there but have faults."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.issues: list[Issue] = []
        self.documents: dict[str, Document] = {}
        self.schemas: dict[str, type[BaseModel]] = {}
        self.unread: set[str] = set()
        self.faulty_pages: dict[str, SourcePage] = {}

    def folder(
        self, folder: str, schema: type[Value], pattern: str = "*.yml"
    ) -> Iterator[tuple[str, Entry[Value]]]:
        """Values of the files in a folder, by stem."""
        for path in files_in(self.root, folder, pattern):
            name = f"{folder}/{path.name}"
            entry = self.entry(name, schema)
            if entry is not None:
                yield path.stem, entry

    def optional(self, name: str, schema: type[Value]) -> Entry[Value] | None:
        """Value of a file that need not be there."""
        return self.entry(name, schema) if (self.root / name).exists() else None

    def entry(self, name: str, schema: type[Value]) -> Entry[Value] | None:
        """Value of a file, with its document; None when it has faults."""
        value = self.value(name, schema)
        return None if value is None else Entry(value, self.documents[name])

    def value(self, name: str, schema: type[Value]) -> Value | None:
        """Value of a file; None when it has faults."""
        text = self._text(name)
        if text is None:
            return None
        document, value, issues = _read_value(name, text, schema)
        self.issues += issues
        if document:
            self.documents[name] = document
            self.schemas[name] = schema
        if value is None:
            self.unread.add(name)
        return cast("Value | None", value)

    def pages(self) -> Iterator[tuple[str, SourcePage]]:
        """Every page whose front matter can be read, by id."""
        docs = self.root / "docs"
        for path in files_in(self.root, "docs", "**/*.md"):
            file = path.relative_to(docs).as_posix()
            name = f"docs/{file}"
            text = self._text(name)
            if text is None:
                continue
            page, despite, issues = _read_page(name, file, text)
            self.issues += issues
            if page:
                yield page.id, page
                continue
            self.unread.add(name)
            if despite:
                self.faulty_pages[despite.id] = despite

    def _text(self, name: str) -> str | None:
        path = self.root / name
        try:
            raw = read_source(path)
        except OSError as error:
            hint = "legg filen inn, eller rett tilgangen til den"
            message = f"filen kan ikke leses: {_reason(error)}"
            self.issues.append(Issue(name, 1, 1, "file", message, hint))
            self.unread.add(name)
            return None
        text, issues = decode(name, raw)
        if text is not None:
            issues = conflict_issues(name, text)
        self.issues += issues
        if issues:
            self.unread.add(name)
        return None if issues else text


_REASONS = {
    errno.EACCES: "du har ikke tilgang til den",
    errno.EPERM: "du har ikke tilgang til den",
    errno.ENOENT: "den finnes ikke",
    errno.EISDIR: "det er en mappe",
}


def _reason(error: OSError) -> str:
    """Why a file cannot be read, in the author's words where there are any."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))

"""The last good version of what cannot be read just now, shown while its author mends it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import PurePosixPath
from typing import Any

from ..reading.catalog import PHASES, REFERENCES, Catalog
from ..reading.loader import Entry
from ..reading.pages import SourcePage

_WHOLE = {"axes": PHASES, "references": REFERENCES}
"""Mappings that are one file."""


def with_last_good(new: Catalog, old: Catalog) -> Catalog:
    """Put what ``old`` holds of the files that have faults in ``new`` where it is missing."""
    if not new.unread:
        return new
    kept: set[str] = set()
    fresh: dict[str, Any] = {}
    for field in fields(Catalog):
        now, before = getattr(new, field.name), getattr(old, field.name)
        if field.name in _WHOLE and _WHOLE[field.name] in new.unread:
            fresh[field.name] = before
            kept |= {_WHOLE[field.name]} if before else set()
        elif isinstance(before, Entry) and now is None and before.document.path in new.unread:
            fresh[field.name] = before
            kept.add(before.document.path)
        elif field.name == "pages" or _holds_entries(before):
            missing = _missing(new, now, before)
            kept |= {_path(value) for value in missing.values()}
            fresh[field.name] = _in_order({**now, **missing}) if missing else now
    faulty = {name: page for name, page in new.faulty_pages.items() if name not in fresh["pages"]}
    unread = frozenset(new.unread - kept)
    return replace(new, **fresh, unread=unread, faulty_pages=faulty)


def _holds_entries(value: object) -> bool:
    return isinstance(value, Mapping) and any(isinstance(one, Entry) for one in value.values())


def _missing(new: Catalog, now: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    lost = ((name, value) for name, value in before.items() if name not in now)
    return {name: value for name, value in lost if _path(value) in new.unread}


def _path(value: Entry[Any] | SourcePage) -> str:
    return f"docs/{value.file}" if isinstance(value, SourcePage) else value.document.path


def _in_order(values: Mapping[str, Any]) -> dict[str, Any]:
    """In the order of the files, as they are read."""
    ordered = sorted(values.items(), key=lambda item: PurePosixPath(_path(item[1])).parts)
    return dict(ordered)

"""Keep what MkDocs and our macros know of each page beside it, as the page is rendered.

Another engine does not call for these; what its pages tell of themselves is read from them
(publish/reading_back.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any
from weakref import WeakKeyDictionary

from ..reading.pages import page_id
from .page_record import PageRecord, ShownTable

FRONT_PAGE = "Forside"
"""Name of the front page in the path above a title; the template path.html has it too."""

Records = dict[str, PageRecord]
"""Page id to record."""

_RECORDS: WeakKeyDictionary[Any, Records] = WeakKeyDictionary()


def records_of(env: Any) -> Records:
    """Return the records of the pages that an engine has rendered so far in its present run."""
    return _RECORDS.setdefault(env, {})


def begin_record(env: Any) -> None:
    """Begin a page's record with what MkDocs knows of it."""
    record = record_of(env.page)
    records_of(env)[page_id(env.page.file.src_uri)] = record


def add_tables(records: Records, page: str, tables: Sequence[ShownTable]) -> None:
    """Add to a page's record what a macro has shown on it."""
    if tables and page in records:
        record = records[page]
        records[page] = replace(record, tables=(*record.tables, *tables))


def record_of(page: Any) -> PageRecord:
    """Return what MkDocs knows of a page by its place in the navigation."""
    return PageRecord(
        address=page.canonical_url or None,
        next_url=page.next_page.url if page.next_page else None,
        crumbs=tuple(_crumbs(page)),
    )


def _crumbs(page: Any) -> Iterator[tuple[str, str]]:
    """The links of the path above the title, as the template path.html writes it."""
    if page.is_homepage:
        return
    yield FRONT_PAGE, ""
    for section in reversed(page.ancestors):
        index = next((child for child in section.children if getattr(child, "is_index", 0)), None)
        if index and index != page:
            yield section.title, index.url

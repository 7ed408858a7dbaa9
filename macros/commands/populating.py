"""Read and convert all pages in one go, shared among the cores, instead of one after the other.

MkDocs asks for its pages one by one. When it asks for the first, all are made, some here and the
others in copies of this process, with MkDocs' own function. A page that something was said about is
made again here, so that every word reaches the author once.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from mkdocs.commands import build as engine
from mkdocs.structure.pages import Page

from ..kit.workers import shared
from ..reading.pages import page_id
from ..tables.recording import records_of
from .conversion import Heard, converted

Told = Callable[[int, int], None]
"""Hears how many of all pages are done."""

_FIELDS = ("markdown", "meta", "content", "toc", "_title_from_render", "present_anchor_ids")


@contextmanager
def pages_in_parallel(told: Told) -> Iterator[None]:
    """Within this, MkDocs reads and converts pages on all cores."""
    populate = engine._populate_page  # noqa: SLF001 - MkDocs has no other place for this
    made: set[int] = set()

    def one(page: Any, config: Any, files: Any, dirty: bool = False) -> None:
        if not made:
            made.update(_populate_all(populate, config, files, told))
        if id(page) not in made:
            populate(page, config, files, dirty)

    with patch.object(engine, "_populate_page", one), patch.object(Page, "render", converted):
        yield


def _populate_all(populate: Callable[..., None], config: Any, files: Any, told: Told) -> set[int]:
    pages = [file.page for file in files.documentation_pages() if file.page is not None]
    env = config.plugins["macros"]

    def here(page: Any) -> dict[str, Any]:
        populate(page, config, files)
        return {}

    def elsewhere(page: Any) -> dict[str, Any] | None:
        heard = Heard(logging.INFO)
        logger = logging.getLogger("mkdocs")
        logger.handlers, logger.propagate = [heard], False
        populate(page, config, files)
        return None if heard.something else _fields(page, env)

    results = shared(elsewhere, pages, here=here, told=lambda done: told(done, len(pages)))
    by_source = {file.src_uri: file for file in files}
    for page, fields in zip(pages, results, strict=True):
        if fields:
            _put(page, fields, env, by_source)
    found = zip(pages, results, strict=True)
    return {id(page) for page, fields in found if fields is not None}


def _fields(page: Any, env: Any) -> dict[str, Any]:
    """All that MkDocs and our macros have noted of a page, as plain values."""
    links = page.links_to_anchors or {}
    return {name: getattr(page, name) for name in _FIELDS} | {
        "links": {file.src_uri: anchors for file, anchors in links.items()},
        "record": records_of(env).get(page_id(page.file.src_uri)),
    }


def _put(page: Any, fields: dict[str, Any], env: Any, by_source: dict[str, Any]) -> None:
    for name in _FIELDS:
        setattr(page, name, fields[name])
    page.links_to_anchors = {by_source[name]: found for name, found in fields["links"].items()}
    if fields["record"] is not None:
        records_of(env)[page_id(page.file.src_uri)] = fields["record"]

"""Where on the pages a list or a calculator stands, and under which heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...reading.catalog import Catalog, derived
from ...reading.pages import SourcePage, of_page
from ...wiki.anchors import anchors

_CALL = re.compile(r"\{\{-?\s*(data_table|calculator)\(\s*[\"']([^\"']+)[\"']")

Place = tuple[str, str]
"""Page and anchor."""


@derived
def places(catalog: Catalog) -> Mapping[tuple[str, str], tuple[Place, ...]]:
    """Where each macro with each id stands, in the order of the pages."""
    found: dict[tuple[str, str], list[Place]] = {}
    for page in catalog.pages.values():
        for call, anchor in _calls(page):
            found.setdefault(call, []).append((page.id, anchor))
    return {call: tuple(listed) for call, listed in found.items()}


def place_of(catalog: Catalog, macro: str, name: str, stem: str | None = None) -> Place | None:
    """The first place, or that on the page with this last part of its id."""
    listed = places(catalog).get((macro, name), ())
    return next((p for p in listed if stem in {None, p[0].rsplit("/", 1)[-1]}), None)


@of_page
def _calls(page: SourcePage) -> tuple[tuple[tuple[str, str], str], ...]:
    """The macros with an id on a page, each with the anchor of the heading above it."""
    lines = ((c, page.body_line + page.text.count("\n", 0, c.start())) for c in _find(page))
    found = (((call[1], call[2]), _heading(page, line)) for call, line in lines)
    return tuple((call, anchor) for call, anchor in found if anchor)


def _find(page: SourcePage) -> Iterator[re.Match[str]]:
    return _CALL.finditer(page.text)


def _heading(page: SourcePage, line: int) -> str | None:
    """Anchor of the last heading above a line."""
    known = list(anchors(page))
    above = sum(heading.line < line for heading in page.headings())
    return known[above - 1] if 0 < above <= len(known) else None

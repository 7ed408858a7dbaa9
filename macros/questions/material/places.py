"""Where on the pages a list or a calculator stands, and under which heading."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...reading.catalog import Catalog, derived
from ...reading.pages import SourcePage
from ...wiki.anchors import anchors_of_pages

_CALL = re.compile(r"\{\{-?\s*(data_table|calculator)\(\s*[\"']([^\"']+)[\"']")

Place = tuple[str, str]
"""Page and anchor."""


@derived
def places(catalog: Catalog) -> Mapping[tuple[str, str], tuple[Place, ...]]:
    """Where each macro with each id stands, in the order of the pages."""
    found: dict[tuple[str, str], list[Place]] = {}
    for page in catalog.pages.values():
        for call in _CALL.finditer(page.text):
            anchor = _heading(
                catalog, page, page.body_line + page.text.count("\n", 0, call.start())
            )
            if anchor:
                found.setdefault((call[1], call[2]), []).append((page.id, anchor))
    return {call: tuple(listed) for call, listed in found.items()}


def place_of(catalog: Catalog, macro: str, name: str, stem: str | None = None) -> Place | None:
    """The first place, or that on the page with this last part of its id."""
    listed = places(catalog).get((macro, name), ())
    return next((p for p in listed if stem in {None, p[0].rsplit("/", 1)[-1]}), None)


def _heading(catalog: Catalog, page: SourcePage, line: int) -> str | None:
    """Anchor of the last heading above a line."""
    anchors = list(anchors_of_pages(catalog)[page.id])
    above = sum(heading.line < line for heading in page.headings())
    return anchors[above - 1] if 0 < above <= len(anchors) else None

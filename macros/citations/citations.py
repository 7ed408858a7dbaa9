"""Which works are cited where, computed from the pages' sources. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..bokmal.collation import collate
from ..reading.catalog import Catalog, derived
from ..reading.pages import SourcePage, of_page

_DATA_TABLE = re.compile(r"\{\{\s*data_table\(\s*[\"']([^\"']+)[\"']")


def works_on(catalog: Catalog, page: SourcePage) -> frozenset[str]:
    """Ids of the works that a page cites: its list, its model's, and those of its data lists."""
    named = (catalog.lists.get(name) for name in _lists_on(page))
    of_lists = {entry.value.reference.id for entry in named if entry}
    return catalog.references_of(page) | of_lists


@of_page
def _lists_on(page: SourcePage) -> tuple[str, ...]:
    return tuple(_DATA_TABLE.findall(page.text))


@derived
def pages_citing(catalog: Catalog) -> Mapping[str, tuple[SourcePage, ...]]:
    """Pages that cite each work, by title; a work that none cites is left out."""
    found: dict[str, list[SourcePage]] = {}
    pages = sorted(catalog.pages.values(), key=lambda p: (collate(p.meta.title), p.id))
    for page in pages:
        for work in works_on(catalog, page):
            found.setdefault(work, []).append(page)
    return {work: tuple(citing) for work, citing in found.items()}

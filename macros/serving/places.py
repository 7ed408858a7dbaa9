"""Whether the wiki still has the same pages and files: if not, the engine looks for them anew."""

from __future__ import annotations

from collections.abc import Container, Iterable
from pathlib import Path

from ..publish.built_site import PAGE
from ..reading.catalog import Catalog
from ..reading.pages import page_url

_DOCS = "docs/"


def has_moved(
    root: Path, names: Iterable[str], pages: Container[str], files: Container[str]
) -> bool:
    """Whether one of the named files is new below docs/, or gone from there."""
    for name in names:
        path = name.removeprefix(_DOCS)
        if path != name:
            is_page = name.endswith(".md")
            is_known = f"{page_url(path)}{PAGE}" in pages if is_page else path in files
            if is_known != (root / name).is_file():
                return True
    return False


def has_same_pages(one: Catalog, other: Catalog) -> bool:
    """Whether two catalogs hold pages of the same files, in the same order."""
    return [page.file for page in one.pages.values()] == [p.file for p in other.pages.values()]

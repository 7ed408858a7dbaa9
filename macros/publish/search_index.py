"""The search index, from the built pages; takes the place of any that the engine wrote."""

from __future__ import annotations

import shutil
from pathlib import Path

from ..catalog import Catalog
from ..search.index import IndexedPage, index_files
from ..search.names import named_page
from ..search.page_text import sections_of
from .built_pages import built_pages

FOLDER = "search"
"""Also where MkDocs puts its own index, which nothing here reads."""

OTHER_INDEXES = ("search.json",)
"""What Zensical writes for its own search."""


def write(site: Path, catalog: Catalog) -> None:
    """Write the folder anew."""
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    for name in OTHER_INDEXES:
        (site / name).unlink(missing_ok=True)
    pages = [
        IndexedPage(named_page(catalog, page.source), tuple(sections_of(page.html)))
        for page in built_pages(site, catalog)
    ]
    for name, content in index_files(pages).items():
        path = site / FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")

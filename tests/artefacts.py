"""Steps over a built site, one at a time, on a folder as an engine might have left it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from macros.publish import seal
from macros.publish.built_pages import BuiltPage
from macros.publish.built_site import Artefact, BuiltSite
from macros.publish.page_steps import completed
from macros.publish.reading_back import record_in
from macros.reading.catalog import Catalog


def write_files(artefact: Artefact, folder: Path, catalog: Catalog) -> None:
    """Write what an artefact makes of the site in the folder."""
    site = BuiltSite.read(folder, catalog)
    site.add(artefact.files(site))
    site.write()


def complete_pages(folder: Path, catalog: Catalog) -> None:
    """Complete the pages in the folder."""
    site = BuiltSite.read(folder, catalog)
    site.each_page(partial(completed, catalog))
    site.write()


def seal_folder(folder: Path) -> None:
    """Seal what is in the folder."""
    site = BuiltSite.read(folder, Catalog(root=folder))
    seal(site)
    site.write()


def page_of(catalog: Catalog, page_id: str, html: str = "") -> BuiltPage:
    """A page as an engine might have built it."""
    source = catalog.pages[page_id]
    return BuiltPage(source, html, record_in(html, source.url))

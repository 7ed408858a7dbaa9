"""Steps over the built site/: one module an artefact, run in order by every engine.

May import: rendering, history, companies, tables, drawings, questions and what they may.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from ..reading.catalog import Catalog
from ..tables.page_record import PageRecord
from . import (
    assets,
    bibliography_files,
    cards,
    feed,
    markdown_pages,
    offline,
    practice_files,
    print_pages,
    public_data,
    question_bank,
    redirects,
    search_index,
    security_policy,
    sitemap,
    table_downloads,
    workbench_data,
)
from .built_site import Artefact, BuiltSite
from .page_steps import completed

FOR_PAGES: tuple[Artefact, ...] = (
    table_downloads,
    public_data,
    workbench_data,
    question_bank,
    bibliography_files,
    redirects,
    print_pages,
    search_index,
    feed,
    sitemap,
)
"""What pages link to or fetch."""

FOR_OTHERS: tuple[Artefact, ...] = (practice_files, markdown_pages, cards)
"""What others than readers here ask for: pages as Markdown, questions for other programs, and
pictures beside links. Left out while an author looks at drafts: it takes time."""


def publish(
    folder: Path,
    catalog: Catalog,
    records: Mapping[str, PageRecord] | None = None,
    *,
    drafts: bool = False,
) -> None:
    """Complete a built site with what is made from its pages and the data.

    ``records`` are what was known of pages when they were rendered. Drafts are not sealed: live
    reload needs scripts that the policy forbids.
    """
    site = BuiltSite.read(folder, catalog, records)
    artefacts = FOR_PAGES if drafts else (*FOR_PAGES, *FOR_OTHERS)
    site.finish(partial(completed, catalog), artefacts)
    for artefact in artefacts:
        site.add(artefact.files(site))
    if not drafts:
        seal(site)
    site.write()


def seal(site: BuiltSite) -> None:
    """Make a complete site ready for readers: what changes names, and what tells of all files."""
    assets.write(site)
    security_policy.write(site)
    offline.write(site)

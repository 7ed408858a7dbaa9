"""Steps over the built site/: one module an artefact, run in order by every engine."""

from __future__ import annotations

from pathlib import Path

from ..catalog import Catalog
from . import (
    assets,
    bibliography_files,
    cards,
    feed,
    glossary_tips,
    markdown_pages,
    offline,
    page_parts,
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


def publish(site: Path, catalog: Catalog) -> None:
    """Add to a built site what is made from its pages and the data."""
    table_downloads.write(site, catalog)
    public_data.write(site, catalog)
    workbench_data.write(site, catalog)
    question_bank.write(site, catalog)
    bibliography_files.write(site, catalog)
    redirects.write(site, catalog)
    glossary_tips.write(site, catalog)
    page_parts.fill(site, catalog)
    print_pages.write(site, catalog)
    search_index.write(site, catalog)
    feed.write(site, catalog)
    sitemap.write(site, catalog)


def share(site: Path, catalog: Catalog) -> None:
    """Add what others than readers here ask for: pages as Markdown, questions for other programs,
    and pictures beside links.

    Left out while an author looks at drafts: it takes time, and no page shows it.
    """
    practice_files.write(site, catalog)
    markdown_pages.write(site, catalog)
    cards.write(site, catalog)


def seal(site: Path) -> None:
    """Make a complete site ready for readers: what changes names, and what tells of all files.

    Left out while an author looks at drafts: live reload needs scripts that the policy forbids.
    """
    assets.write(site)
    security_policy.write(site)
    offline.write(site)

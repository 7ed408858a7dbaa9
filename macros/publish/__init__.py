"""Steps over the built site/: one module an artefact, run in order by every engine."""

from __future__ import annotations

from pathlib import Path

from ..catalog import Catalog
from . import (
    assets,
    bibliography_files,
    glossary_tips,
    page_parts,
    public_data,
    redirects,
    security_policy,
    table_downloads,
    workbench_data,
)


def publish(site: Path, catalog: Catalog) -> None:
    """Add to a built site what is made from its pages and the data."""
    table_downloads.write(site, catalog)
    public_data.write(site, catalog)
    workbench_data.write(site, catalog)
    bibliography_files.write(site, catalog)
    redirects.write(site, catalog)
    glossary_tips.write(site, catalog)
    page_parts.fill(site, catalog)


def seal(site: Path) -> None:
    """Make a complete site ready for readers: what changes names, and what tells of all files.

    Left out while an author looks at drafts: live reload needs scripts that the policy forbids.
    """
    assets.write(site)
    security_policy.write(site)

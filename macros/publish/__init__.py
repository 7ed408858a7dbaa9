"""Steps over the built site/: one module an artefact, run in order by every engine."""

from __future__ import annotations

from pathlib import Path

from ..catalog import Catalog
from . import (
    bibliography_files,
    glossary_tips,
    public_data,
    redirects,
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

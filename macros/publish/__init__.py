"""Steps over the built site/: one module an artefact, run in order by every engine."""

from __future__ import annotations

from pathlib import Path

from ..catalog import Catalog
from . import public_data, table_downloads, workbench_data


def publish(site: Path, catalog: Catalog) -> None:
    """Add to a built site what is made from its pages and the data."""
    table_downloads.write(site, catalog)
    public_data.write(site, catalog)
    workbench_data.write(site, catalog)

"""Complete the site that MkDocs has just written: a plain ``mkdocs build`` gives all of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..kit.paths import ROOT
from ..reading.catalog import load
from ..tables.recording import records_of
from . import publish


def complete(env: Any) -> None:
    """Run the publish steps over the engine's site, with what was recorded while it rendered."""
    catalog, _ = load(ROOT)
    publish(Path(env.conf["site_dir"]), catalog, records_of(env))

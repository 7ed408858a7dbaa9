"""The question bank for scripts: eksamen/bank/. What is in it is told in questions/as_json.py."""

from __future__ import annotations

import json
from pathlib import Path

from ..catalog import Catalog
from ..questions import as_json
from ..questions.bank import by_page


def write(site: Path, catalog: Catalog) -> None:
    """Write the index, and one file for each page that has questions."""
    _write(site / as_json.INDEX, as_json.index(catalog))
    for page_id in by_page(catalog):
        _write(site / as_json.file_of(page_id), as_json.page(catalog, page_id))


def _write(path: Path, content: as_json.Json) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    path.write_text(f"{text}\n", encoding="utf-8")

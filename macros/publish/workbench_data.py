"""What sets every pair of models on an axis apart, for the workbench to show."""

from __future__ import annotations

import json
from pathlib import Path

from ..catalog import Catalog
from ..workbench.pairs import all_pairs
from ..workbench.places import words_url


def write(site: Path, catalog: Catalog) -> None:
    """Write one file an axis: the pairs by id, with likeness (0 to 1) and sentences."""
    for axis in catalog.axes.values():
        pairs = {
            pair.id: {
                "similarity": round(pair.similarity, 3),
                "differences": list(pair.differences),
            }
            for pair in all_pairs(catalog.models_on(axis.id), axis)
        }
        path = site / words_url(axis)
        path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"axis": axis.id, "pairs": pairs}, ensure_ascii=False)
        path.write_text(f"{text}\n", encoding="utf-8")

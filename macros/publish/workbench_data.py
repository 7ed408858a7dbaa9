"""What sets every pair of models on an axis apart, for the workbench to show."""

from __future__ import annotations

import json

from ..comparison.workbench.pairs import all_pairs
from ..comparison.workbench.places import words_url
from .built_site import BuiltSite, Files


def files(site: BuiltSite) -> Files:
    """Make one file an axis: the pairs by id, with likeness (0 to 1) and sentences."""
    for axis in site.catalog.axes.values():
        pairs = {
            pair.id: {
                "similarity": round(pair.similarity, 3),
                "differences": list(pair.differences),
            }
            for pair in all_pairs(site.catalog.models_on(axis.id), axis)
        }
        text = json.dumps({"axis": axis.id, "pairs": pairs}, ensure_ascii=False)
        yield words_url(axis), f"{text}\n".encode()

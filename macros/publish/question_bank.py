"""The question bank for scripts: eksamen/bank/. What is in it is told in questions/as_json.py."""

from __future__ import annotations

import json

from ..questions import as_json
from ..questions.bank import by_page
from .built_site import BuiltSite, Files


def files(site: BuiltSite) -> Files:
    """Make the index, and one file for each page that has questions."""
    catalog = site.catalog
    yield as_json.INDEX, _text(as_json.index(catalog))
    for page_id in by_page(catalog):
        yield as_json.file_of(page_id), _text(as_json.page(catalog, page_id))


def _text(content: as_json.Json) -> bytes:
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n").encode()

"""The whole bank as one JSON file, each page as in eksamen/bank (see questions/as_json.py)."""

from __future__ import annotations

import json

from ...questions import as_json
from ..bank import by_page
from .entries import PracticeBank

FILE = "mtenk-oppgaver.json"
LABEL = "JSON for program"
UNIT = "spørsmål"
PER_GAP = False


def content(bank: PracticeBank) -> bytes:
    """``{"version", "address", "pages": [...]}``; addresses of pages are relative to the site's."""
    pages = [as_json.page(bank.catalog, page_id) for page_id in by_page(bank.catalog)]
    whole = {"version": as_json.VERSION, "address": bank.address, "pages": pages}
    return f"{json.dumps(whole, ensure_ascii=False, separators=(',', ':'))}\n".encode()

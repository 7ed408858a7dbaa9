"""Cells of a CSV file that no spreadsheet takes for a formula. The same as in cells.js."""

from __future__ import annotations

import re

_RUN = re.compile(r"[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"[+-]?\d[\d \u00a0\u202f]*(?:[.,]\d+)?(?:[eE][+-]?\d+)?(?:[ \u00a0]?%)?")


def inert(value: str | float | None) -> str | float | None:
    """Put an apostrophe, which a spreadsheet takes as «this is text», before what it would run.

    Numbers stay as they are, those written as text too.
    """
    if isinstance(value, str) and _RUN.match(value) and not _NUMBER.fullmatch(value):
        return f"'{value}"
    return value

"""CSV files of which no spreadsheet takes a cell for a formula. The same as in cells.js."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence

Scalar = str | int | float | None

_RUN = re.compile(r"[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"[+-]?\d[\d \u00a0\u202f]*(?:[.,]\d+)?(?:[eE][+-]?\d+)?(?:[ \u00a0]?%)?")


def inert(value: str | float | None) -> str | float | None:
    """Put an apostrophe, which a spreadsheet takes as «this is text», before what it would run.

    Numbers stay as they are, those written as text too.
    """
    if isinstance(value, str) and _RUN.match(value) and not _NUMBER.fullmatch(value):
        return f"'{value}"
    return value


def records_to_csv(records: Sequence[Mapping[str, Scalar]]) -> str:
    """Comma-separated values with a header line; a byte order mark tells Excel it is UTF-8.

    Every CSV file of the site is written here, so that no cell of any is a formula.
    """
    out = io.StringIO()
    columns = list(records[0]) if records else []
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(map(inert, columns))
    writer.writerows([inert(record[column]) for column in columns] for record in records)
    return "\ufeff" + out.getvalue()

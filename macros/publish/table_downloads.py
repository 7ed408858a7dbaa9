"""CSV and JSON of every table on the site, built again from the arguments of each."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence

from .. import tables
from ..kit.csv_cells import inert
from ..reading.catalog import Catalog
from ..tables.base import Scalar, Table
from ..tables.page_record import ShownTable
from .built_site import BuiltSite, Files

FOLDER = "data/tabeller"


def files(site: BuiltSite) -> Files:
    """Make ``data/tabeller/<id>.csv`` and ``.json`` for each table on the pages.

    A table that was not built in this process is built again from its arguments.
    """
    written: set[str] = set()
    found = {shown for page in site.pages.values() for shown in page.record.tables}
    for shown in sorted(found):
        table = shown.table or _built_again(site.catalog, shown)
        if table.id in written:
            raise ValueError(f"two different tables have the id «{table.id}»")
        written.add(table.id)
        yield f"{FOLDER}/{table.id}.csv", to_csv(table).encode()
        yield f"{FOLDER}/{table.id}.json", to_json(table).encode()


def _built_again(catalog: Catalog, shown: ShownTable) -> Table:
    return tables.build(catalog, shown.name, json.loads(shown.arguments))


def to_csv(table: Table) -> str:
    """CSV of the table's records."""
    return records_to_csv(table.records)


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


def to_json(table: Table) -> str:
    """JSON object with the caption, the columns and the rows."""
    content = {
        "table": table.name,
        "caption": table.caption,
        "columns": table.columns,
        "rows": table.records,
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"

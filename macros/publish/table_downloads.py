"""CSV and JSON of every table on the site, built again from the arguments of each."""

from __future__ import annotations

import json

from .. import tables
from ..addresses import urls
from ..kit.csv_file import records_to_csv
from ..reading.catalog import Catalog
from ..tables.base import Table
from ..tables.page_record import ShownTable
from .built_site import BuiltSite, Files


def files(site: BuiltSite) -> Files:
    """Make ``data/tabeller/<id>.csv`` and ``.json`` for each table on the pages.

    A table that was not built in this process is built again from its arguments.
    """
    written: set[str] = set()
    found = {shown for page in site.pages.values() for shown in page.record.tables}
    for shown in sorted(found):
        table = shown.table or _built_again(site.catalog, shown)
        if table.id in written:
            raise ValueError(f"to ulike tabeller har navnet «{table.id}»")
        written.add(table.id)
        yield urls.table(table.id, "csv"), to_csv(table).encode()
        yield urls.table(table.id, "json"), to_json(table).encode()


def _built_again(catalog: Catalog, shown: ShownTable) -> Table:
    return tables.build(catalog, shown.name, json.loads(shown.arguments))


def to_csv(table: Table) -> str:
    """CSV of the table's records."""
    return records_to_csv(table.records)


def to_json(table: Table) -> str:
    """JSON object with the caption, the columns and the rows."""
    content = {
        "table": table.name,
        "caption": table.caption,
        "columns": table.columns,
        "rows": table.records,
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"

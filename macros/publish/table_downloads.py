"""CSV and JSON of every table on the site, built again from the arguments its page carries."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bs4 import BeautifulSoup
from bs4.filter import SoupStrainer

from .. import tables
from ..catalog import Catalog
from ..csv_cells import inert
from ..tables.base import Scalar, Table

FOLDER = "data/tabeller"


def write(site: Path, catalog: Catalog) -> None:
    """Write ``data/tabeller/<id>.csv`` and ``.json`` for each table found on the pages."""
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    written: set[str] = set()
    for name, arguments in sorted(set(_tables_on(site))):
        table = tables.build(catalog, name, json.loads(arguments))
        if table.id in written:
            raise ValueError(f"two different tables have the id «{table.id}»")
        written.add(table.id)
        (folder / f"{table.id}.csv").write_text(to_csv(table), encoding="utf-8", newline="")
        (folder / f"{table.id}.json").write_text(to_json(table), encoding="utf-8")


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


def _tables_on(site: Path) -> Iterator[tuple[str, str]]:
    only_tables = SoupStrainer("mtenk-table")
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        if "<mtenk-table" not in html:
            continue
        for element in BeautifulSoup(html, "lxml", parse_only=only_tables).find_all("mtenk-table"):
            yield str(element["data-table"]), str(element["data-arguments"])

"""A list from data/lists as a table."""

from __future__ import annotations

from ..reading.catalog import Catalog
from ..reading.errors import AuthorError, FaultyDataError
from ..reading.validation import spelling_hint
from ..schema.data_list import DataList
from .base import Body, Cell, Row, Scope, Table, TextCell

NAME = "data-list"


def build(catalog: Catalog, data_list: str) -> Table:
    """Show the rows, numbered when the list is ordered."""
    entry = catalog.lists.get(data_list)
    if entry is None:
        if f"data/lists/{data_list}.yml" in catalog.unread:
            raise FaultyDataError(f"listen «{data_list}»")
        hint = spelling_hint(data_list, catalog.lists, "listene i data/lists")
        raise AuthorError(f"det finnes ingen liste «{data_list}»", hint)
    found = entry.value
    numbers = (TextCell(text="Nr.", scope="col"),) if found.ordered else ()
    labels = (TextCell(text=column.label, scope="col") for column in found.columns)
    return Table(
        name=NAME,
        arguments={"data_list": data_list},
        caption=found.title,
        head=((*numbers, *labels),),
        bodies=(Body(tuple(_row(found, index) for index in range(len(found.rows)))),),
        records=tuple(_record(found, index) for index in range(len(found.rows))),
        is_searchable=False,
    )


def _row(found: DataList, index: int) -> Row:
    row = found.rows[index]
    cells: list[Cell] = [TextCell(text=str(index + 1))] if found.ordered else []
    for rank, column in enumerate(found.columns):
        scope: Scope | None = "row" if rank == 0 else None
        cells.append(TextCell(text=row[column.key], lang=column.language, scope=scope))
    return tuple(cells)


def _record(found: DataList, index: int) -> dict[str, str | int | float | None]:
    order = {"order": index + 1} if found.ordered else {}
    values = {column.key: found.rows[index][column.key] for column in found.columns}
    return {**order, **values, "source": found.reference.id, "locator": found.reference.locator}

"""Tables and alignments as compact text, for golden cases and for errors one can read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from macros.comparison.align import AlignedModel, Span
from macros.tables.base import Cell, Row, Table

SIGNS = {"stated": "●", "interpreted": "○", "unsourced": "?", "absent": "–"}


def lanes_as_text(row: AlignedModel, columns: int) -> list[str]:
    """One line a lane: «a» starts a stage, «=» goes on, «~a» takes up again, «-» is a gap."""
    lanes = []
    for lane in row.lanes or ((),):
        cells = ["-" if column in row.gaps else "." for column in range(columns)]
        for span in lane:
            cells[span.start : span.end] = _span_as_text(span)
        lanes.append(" ".join(cells))
    return lanes


def _span_as_text(span: Span) -> list[str]:
    first = f"~{span.stage.id}" if span.continued else span.stage.id
    return [first, *["="] * (span.length - 1)]


def rows_as_text(rows: Sequence[Row]) -> list[str]:
    """Cells of each row between bars."""
    return [" | ".join(_cell_as_text(cell) for cell in row) for row in rows]


def _cell_as_text(cell: Cell) -> str:
    text = _TEXTS[cell.kind](cell)
    signs = [f"r{cell.rowspan}"] * (cell.rowspan > 1) + [f"c{cell.colspan}"] * (cell.colspan > 1)
    if cell.scope:
        signs.insert(0, cell.scope)
    return f"{text} {{{' '.join(signs)}}}" if signs else text


def _marks_as_text(cell: Any) -> str:
    marks = [f"{mark.phase}{SIGNS[mark.basis]}" for mark in cell.marks]
    return f"[{' '.join(marks)}]"


def _stage_as_text(cell: Any) -> str:
    again = "~" if cell.continued else ""
    return f"{again}{cell.order} {cell.name} {_marks_as_text(cell)}"


_TEXTS = {
    "text": lambda cell: cell.text,
    "stage": _stage_as_text,
    "marks": _marks_as_text,
    "basis": lambda cell: SIGNS[cell.basis],
    "sources": lambda cell: "; ".join(label for label, _ in cell.sources),
    "gap": lambda _: "–",
    "filler": lambda _: ".",
}


def holes_and_overlaps(table: Table) -> list[str]:
    """What keeps the rows of a table, with their spans, from filling one rectangle."""
    width = sum(cell.colspan for cell in table.head[0])
    faults = []
    for rows in (table.head, *(body.rows for body in table.bodies)):
        taken: set[tuple[int, int]] = set()
        for y, row in enumerate(rows):
            x = 0
            for cell in row:
                while (y, x) in taken:
                    x += 1
                place = {
                    (y + down, x + right)
                    for down in range(cell.rowspan)
                    for right in range(cell.colspan)
                }
                if place & taken:
                    faults.append(f"overlap at row {y} column {x}")
                taken |= place
        whole = {(y, x) for y in range(len(rows)) for x in range(width)}
        if taken != whole:
            faults.append(f"holes {sorted(whole - taken)}, outside {sorted(taken - whole)}")
    return faults

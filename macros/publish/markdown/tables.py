"""Tables with merged cells as plain rows of text, and such rows as a GFM table. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

BETWEEN_HEADS = " – "


@dataclass(frozen=True)
class Cell:
    """A cell as HTML has it: its text, and how many columns and rows it covers.

    ``short`` is what it says in all places but the first; None for all of its text.
    """

    text: str
    columns: int = 1
    rows: int = 1
    short: str | None = None


def unrolled(rows: Sequence[Sequence[Cell]]) -> list[list[str]]:
    """Give every place of the grid its text: a merged cell says the same in all that it covers.

    So each row can be read alone. A cell across a whole row stands once, as a heading does. The
    rows are those of one part of a table, which is as far down as a cell may reach.
    """
    grid: list[dict[int, str]] = []
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while column in _row(grid, number):
                column += 1
            again = cell.text if cell.short is None else cell.short
            for below in range(cell.rows):
                for beside in range(cell.columns):
                    is_first = below == beside == 0
                    _row(grid, number + below)[column + beside] = cell.text if is_first else again
            column += cell.columns
        _row(grid, number)
    width = max((column + 1 for row in grid for column in row), default=0)
    full = [[row.get(column, "") for column in range(width)] for row in grid[: len(rows)]]
    return [_once(texts) if len(row) == 1 else texts for texts, row in zip(full, rows, strict=True)]


def gfm(head: Sequence[Sequence[str]], body: Sequence[Sequence[str]]) -> str:
    """Write a table. GFM has one row of headers, so several become one: «Pris – inkl. mva.»."""
    width = max((len(row) for row in (*head, *body)), default=0)
    columns = (dict.fromkeys(filter(None, column)) for column in zip(*head, strict=True))
    headers = [BETWEEN_HEADS.join(texts) for texts in columns]
    lines = (headers, ["---"] * width, *body)
    return "\n".join(_line(texts, width) for texts in lines) if width else ""


def _row(grid: list[dict[int, str]], number: int) -> dict[int, str]:
    while len(grid) <= number:
        grid.append({})
    return grid[number]


def _once(texts: list[str]) -> list[str]:
    return [texts[0], *[""] * (len(texts) - 1)] if len(set(texts)) == 1 else texts


def _line(texts: Sequence[str], width: int) -> str:
    safe = [text.replace("|", r"\|") for text in texts]
    return f"| {' | '.join([*safe, *[''] * (width - len(safe))])} |"

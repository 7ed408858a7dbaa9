"""What can be asked about a list in data/lists: wording and columns, which the data does not tell.

The right answers are always read from the list itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...schema.question import Difficulty, Goal


@dataclass(frozen=True)
class Match:
    """Match two columns. ``rows`` names those to ask about, by the first column; all when empty.

    ``extra`` is a column whose texts, where they differ, are wrong right-hand sides.
    """

    list: str
    text: str
    left: str
    right: str
    rows: tuple[str, ...] = ()
    extra: str | None = None
    page: str | None = None
    difficulty: Difficulty = 2
    goal: Goal = "understand"


@dataclass(frozen=True)
class Pick:
    """Choose the rows with one of ``values`` in a column. ``shown`` is what the options say."""

    list: str
    text: str
    what: str
    column: str
    values: tuple[str, ...]
    shown: str = "name"
    page: str | None = None
    difficulty: Difficulty = 2
    goal: Goal = "understand"


@dataclass(frozen=True)
class Rank:
    """Put the rows in the order of the list."""

    list: str
    text: str
    shown: str = "name"
    difficulty: Difficulty = 2
    goal: Goal = "understand"

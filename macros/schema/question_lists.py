"""What generated questions ask about data/lists: data/question-templates/lists.yml.

The right answers are always read from the list itself.
"""

from __future__ import annotations

from typing import Annotated

from annotated_types import MinLen
from pydantic import Field

from .base import Bokmal, Slug, Strict, Text
from .question import Difficulty, Goal


class Task(Strict):
    """What all kinds have. ``list`` is the id of the list."""

    list: Slug
    text: Bokmal
    difficulty: Difficulty = 2
    goal: Goal = "understand"


class Match(Task):
    """Match two columns. ``rows`` names those to ask about, by the first column; all when empty.

    ``extra`` is a column whose texts, where they differ, are wrong right-hand sides. ``page`` is
    the last part of the id of a page, for a list that stands on several.
    """

    left: Slug
    right: Slug
    rows: tuple[Text, ...] = ()
    extra: Slug | None = None
    page: Slug | None = None


class Pick(Task):
    """Choose the rows with one of ``values`` in a column. ``shown`` is what the options say.

    ``what`` is the last part of the question's id.
    """

    what: Slug
    column: Slug
    values: Annotated[tuple[Text, ...], MinLen(1)]
    shown: Slug = "name"
    page: Slug | None = None


class Rank(Task):
    """Put the rows in the order of the list."""

    shown: Slug = "name"


class ListTasks(Strict):
    """The whole file. ``not_asked`` are lists with nothing left to ask, with the reason."""

    match: tuple[Match, ...] = ()
    pick: tuple[Pick, ...] = ()
    rank: tuple[Rank, ...] = ()
    not_asked: dict[str, Bokmal] = Field(default_factory=dict)

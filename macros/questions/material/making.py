"""Build questions with ids of their own, and leave out what cannot be asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any, cast

from pydantic import ValidationError

from ...reading.catalog import Catalog
from ...schema.base import Citation
from ...schema.question import (
    Common,
    Goal,
    Item,
    Matching,
    Multiple,
    Option,
    Ordering,
    Pair,
    Question,
    Single,
)
from ...wiki.anchors import anchors_of_pages
from ..draw import order
from ..faults import folded
from ..types import GeneratedQuestion
from .phrases import Phrases, phrases_of

Made = GeneratedQuestion | None
"""A question; None when the data has faults that keep it from being one, which rules tell of."""

Generator = Callable[[Catalog], Iterator[GeneratedQuestion]]

MARK = "gen"
"""Part of every id, after the stem of the page, that no question written by hand has.

The ledger data/question-ids.yml has none of these ids. They follow the ids of the data, so a model
that gets another id has new questions, and what readers had done of the old ones is forgotten.
"""


@dataclass(frozen=True)
class About:
    """Where a question belongs, and how hard it is. ``what`` makes the id, with the page."""

    page: str
    anchor: str
    what: str
    difficulty: int
    goal: Goal
    reference: Citation | None = None

    @property
    def id(self) -> str:
        """«aida-gen-rekkefolge»."""
        return f"{self.page.rsplit('/', 1)[-1]}-{MARK}-{self.what}"

    def with_text(self, text: str) -> dict[str, Any]:
        """Fields that every kind of question has."""
        return {
            "id": self.id,
            "text": text,
            "difficulty": self.difficulty,
            "goal": self.goal,
            "anchor": self.anchor,
            "reference": self.reference,
        }


def askable(generate: Callable[[Catalog, Phrases], Iterator[Made]]) -> Generator:
    """Hand the templates over, and leave out what no heading of its page teaches."""

    @wraps(generate)
    def kept(catalog: Catalog) -> Iterator[GeneratedQuestion]:
        phrases = phrases_of(catalog)
        anchors = anchors_of_pages(catalog)
        for made in filter(None, generate(catalog, phrases) if phrases else ()):
            if made.question.anchor in anchors.get(made.page, {}):
                yield made

    return kept


def single(about: About, text: str, options: Sequence[Option]) -> Made:
    """Make a question with one right option."""
    return made(about, Single, text, kind="single", options=tuple(options))


def multiple(about: About, text: str, options: Sequence[Option]) -> Made:
    """Make a question with one or more right options."""
    return made(about, Multiple, text, kind="multiple", options=tuple(options))


def ordering(about: About, text: str, items: Sequence[Item]) -> Made:
    """Make a question about an order; the items stand in the right one."""
    return made(about, Ordering, text, kind="ordering", items=tuple(items))


def matching(about: About, text: str, pairs: Sequence[Pair], extra: Sequence[Item] = ()) -> Made:
    """Make a question about what belongs together."""
    fields = {"pairs": tuple(pairs), "extra": tuple(extra)}
    return made(about, Matching, text, kind="matching", **fields)


def made(about: About, schema: type[Common], text: str, **fields: Any) -> Made:
    """Make a question of any kind."""
    try:
        question = schema(**about.with_text(text), **fields)
    except ValidationError:
        return None
    return GeneratedQuestion(about.page, cast("Question", question))


def right(text: str, feedback: str) -> Option:
    """Make the right option."""
    return Option(text=text, correct=True, feedback=feedback)


def wrong(text: str, feedback: str) -> Option:
    """Make a wrong option."""
    return Option(text=text, feedback=feedback)


def differ(texts: Sequence[str]) -> bool:
    """Whether no two texts look the same to a reader."""
    return len({folded(text) for text in texts}) == len(texts)


def mixed(about: About, things: Sequence[Any]) -> list[Any]:
    """Things in an order of this question's own, always the same."""
    return [things[place] for place in order(f"{about.id}:choice", len(things))]

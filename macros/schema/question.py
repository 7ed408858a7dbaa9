"""Exam questions of one page: data/questions/<last part of the page's id>.yml."""

from __future__ import annotations

from typing import Annotated, Literal

from annotated_types import MaxLen, MinLen
from pydantic import Field

from .base import Bokmal, Citation, Form, Number, Slug, Strict, Text
from .page import Anchor, PageId

Goal = Literal["remember", "understand", "apply", "analyze", "evaluate", "create"]
"""Learning goals by Bloom, from the simplest."""

Difficulty = Annotated[int, Field(ge=1, le=3)]

Variable = Annotated[str, Form("name_form", r"^[a-z][a-z0-9_]*$")]
"""A name in a formula."""


class Common(Strict):
    """What all kinds have. ``aliases`` are the ids that the question had before."""

    id: Slug
    aliases: tuple[Slug, ...] = ()
    text: Bokmal
    difficulty: Difficulty
    goal: Goal
    anchor: Anchor
    reference: Citation | None = None


class Option(Strict):
    """What can be chosen."""

    text: Bokmal
    correct: bool = False
    feedback: Bokmal


class Single(Common):
    """Choose the one right option."""

    kind: Literal["single"]
    options: Annotated[tuple[Option, ...], MinLen(3), MaxLen(6)]


class Multiple(Common):
    """Choose all the right options, of which there may be one or more."""

    kind: Literal["multiple"]
    options: Annotated[tuple[Option, ...], MinLen(3), MaxLen(8)]


class TrueFalse(Common):
    """Tell whether a statement is true. The feedback is chosen by what was answered."""

    kind: Literal["true-false"]
    answer: bool
    feedback_true: Bokmal
    feedback_false: Bokmal


class Item(Strict):
    """One of the things to put in order, or a right-hand side that fits nowhere."""

    text: Bokmal
    feedback: Bokmal


class Ordering(Common):
    """Put things in order; they are listed in the right one."""

    kind: Literal["ordering"]
    items: Annotated[tuple[Item, ...], MinLen(3), MaxLen(8)]


class Pair(Strict):
    """Two things that belong together."""

    left: Bokmal
    right: Bokmal
    feedback: Bokmal


class Matching(Common):
    """Find what belongs together; ``extra`` belongs nowhere."""

    kind: Literal["matching"]
    pairs: Annotated[tuple[Pair, ...], MinLen(3), MaxLen(8)]
    extra: tuple[Item, ...] = ()


class Parameter(Strict):
    """A number that is drawn anew each time: ``min``, ``min + step``, … up to ``max``."""

    id: Variable
    min: Number
    max: Number
    step: Annotated[Number, Field(gt=0)]


class Mistake(Strict):
    """A typical wrong way of working, and what to say to one who takes it."""

    formula: Text
    feedback: Bokmal


class Numeric(Common):
    """Work a number out. ``formula`` is arithmetic over the ids of the parameters."""

    kind: Literal["numeric"]
    parameters: Annotated[tuple[Parameter, ...], MaxLen(6)] = ()
    formula: Text
    unit: Bokmal | None = None
    decimals: Annotated[int, Field(ge=0, le=6)]
    tolerance: Annotated[Number, Field(gt=0)]
    feedback: Bokmal
    mistakes: tuple[Mistake, ...] = ()


class Gap(Strict):
    """What fits into one gap; the first of ``answers`` is shown as the right one."""

    answers: Annotated[tuple[Bokmal, ...], MinLen(1)]
    feedback: Bokmal


class Cloze(Common):
    """Fill in the words that are left out of the text, each marked «___»."""

    kind: Literal["cloze"]
    gaps: Annotated[tuple[Gap, ...], MinLen(1), MaxLen(4)]


class Criterion(Strict):
    """What a good answer has, and what it is worth."""

    text: Bokmal
    points: Annotated[int, Field(ge=1, le=10)]


class Open(Common):
    """Write in your own words, and mark it yourself by the criteria."""

    kind: Literal["open"]
    model_answer: Bokmal
    rubric: Annotated[tuple[Criterion, ...], MinLen(2), MaxLen(5)]


Question = Annotated[
    Single | Multiple | TrueFalse | Ordering | Matching | Numeric | Cloze | Open,
    Field(discriminator="kind"),
]


class QuestionFile(Strict):
    """The whole file."""

    page: PageId
    questions: Annotated[tuple[Question, ...], MinLen(1)]


class Retired(Strict):
    """A question that is no more."""

    id: Slug
    why: Bokmal


class QuestionIds(Strict):
    """The ledger data/question-ids.yml: the ids of all questions there have ever been.

    Cards in readers' decks and their progress hang on the ids, so none may vanish unnoticed.
    ``generated`` has the former ids of questions made from data, each with the id it has now.
    """

    ids: tuple[Slug, ...]
    retired: tuple[Retired, ...] = ()
    generated: dict[Slug, Slug] = Field(default_factory=dict)

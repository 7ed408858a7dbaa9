"""Sums to be worked out by generated questions: data/question-templates/sums-<subject>.yml.

What is asked for is any number of a calculator in data/calculators, so that a formula is used both
ways. ``formula`` is checked against the calculator's own by tests/test_generated_questions.py.
"""

from __future__ import annotations

from typing import Annotated

from annotated_types import MaxLen, MinLen
from pydantic import Field

from .base import Bokmal, Slug, Strict, Text
from .question import Difficulty, Goal, Mistake, Parameter, Variable

RESULT = "result"
"""Stands for what the calculator works out, beside the ids of its inputs."""


class Sum(Strict):
    """One case. ``what`` is the last part of the question's id.

    ``unknown`` is the number asked for, and its unit is the calculator's. ``parameters`` are drawn,
    and ``given`` are numbers that follow from those. With ``against`` the answer is how much less
    the calculator gives when these inputs are put in instead. ``page`` is the last part of the id
    of a page, for a calculator that stands on several.
    """

    calculator: Slug
    what: Slug
    text: Bokmal
    unknown: Variable
    formula: Text
    parameters: Annotated[tuple[Parameter, ...], MinLen(1), MaxLen(6)]
    given: dict[str, Text] = Field(default_factory=dict)
    against: dict[str, Text] = Field(default_factory=dict)
    decimals: Annotated[int, Field(ge=0, le=6)] = 0
    feedback: Bokmal
    mistakes: Annotated[tuple[Mistake, ...], MinLen(1)]
    page: Slug | None = None
    difficulty: Difficulty = 2
    goal: Goal = "apply"

    @property
    def numbers(self) -> frozenset[str]:
        """Names of all numbers of the calculator that the sum knows of."""
        drawn = (one.id for one in self.parameters)
        return frozenset({*drawn, *self.given, *self.against, self.unknown, RESULT})


class Sums(Strict):
    """The whole file."""

    sums: Annotated[tuple[Sum, ...], MinLen(1)]

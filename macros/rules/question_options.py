"""A choice has right and wrong options as its kind asks for, no two of them alike."""

from __future__ import annotations

from collections.abc import Iterator

from ..questions.faults import Fault, alike, issues
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..schema.question import Multiple, Option, Question, Single

NAME = "question-options"
SCOPE = "data"


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each fault of the options."""
    return issues(catalog, NAME, faults)


def faults(question: Question) -> Iterator[Fault]:
    """Judge one question."""
    if isinstance(question, Single | Multiple):
        yield from _alike(question.options)
        yield from _right_and_wrong(question)


def _alike(options: tuple[Option, ...]) -> Iterator[Fault]:
    for place, first in alike([option.text for option in options]):
        text = options[place].text
        message, hint = f"the option «{text}» is given twice", "write another, or take it away"
        if options[place].correct != options[first].correct:
            message = f"the correct option «{text}» is also given as wrong"
            hint = "write a wrong option that cannot be right"
        yield Fault(("options", place, "text"), message, hint)


def _right_and_wrong(question: Single | Multiple) -> Iterator[Fault]:
    right = [i for i, option in enumerate(question.options) if option.correct]
    if not right:
        hint = "add «correct: true» to the one that is right"
        yield Fault(("options",), "no option is correct", hint)
    elif isinstance(question, Single):
        for place in right[1:]:
            message = f"a second option is correct: «{question.options[place].text}»"
            hint = "keep one, or write «kind: multiple»"
            yield Fault(("options", place, "correct"), message, hint)
    elif len(right) == len(question.options):
        yield Fault(("options",), "every option is correct", "add one that is wrong")

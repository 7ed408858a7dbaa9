"""A choice has right and wrong options as its kind asks for, no two of them alike."""

from __future__ import annotations

from collections.abc import Iterator

from ..questions.faults import Fault, alike, issues
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..schema.question import Multiple, Option, Question, Single
from .help import Help

NAME = "question-options"
SCOPE = "data"
HELP = Help(
    "Et valg må ha riktige og gale alternativer, og ingen av dem kan være like.",
    file="data/questions/kundereise.yml",
    wrong="text: Et kart., feedback",
    right="text: En mur, feedback",
)


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
        message, hint = f"alternativet «{text}» står to ganger", "skriv et annet, eller ta det bort"
        if options[place].correct != options[first].correct:
            message = f"det riktige alternativet «{text}» står også som galt"
            hint = "skriv et galt alternativ som ikke kan være riktig"
        yield Fault(("options", place, "text"), message, hint)


def _right_and_wrong(question: Single | Multiple) -> Iterator[Fault]:
    right = [i for i, option in enumerate(question.options) if option.correct]
    if not right:
        hint = "legg til «correct: true» på det som er riktig"
        yield Fault(("options",), "ingen av alternativene er riktige", hint)
    elif isinstance(question, Single):
        for place in right[1:]:
            message = f"enda et alternativ er riktig: «{question.options[place].text}»"
            hint = "behold ett, eller skriv «kind: multiple»"
            yield Fault(("options", place, "correct"), message, hint)
    elif len(right) == len(question.options):
        yield Fault(("options",), "alle alternativene er riktige", "legg til et som er galt")

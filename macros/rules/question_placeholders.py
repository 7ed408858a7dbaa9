"""A numeric question shows every number that is drawn, and no name without a number."""

from __future__ import annotations

from collections.abc import Iterator

from ..questions.faults import Fault, issues
from ..questions.numbers import ANSWER, placeholders
from ..reading.catalog import Catalog
from ..reading.documents import Location
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from ..schema.question import Numeric, Question
from .help import Help

NAME = "question-placeholders"
SCOPE = "data"
HELP = Help(
    "En regneoppgave viser hvert tall som trekkes, og bare navn som står i «parameters».",
    file="data/questions/kundereise.yml",
    wrong="på {minutt} minutter",
    right="på {minutter} minutter",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each name in braces that is missing or unknown."""
    return issues(catalog, NAME, faults)


def faults(question: Question) -> Iterator[Fault]:
    """Judge one question."""
    if not isinstance(question, Numeric):
        return
    names = {parameter.id for parameter in question.parameters} - {ANSWER}
    shown = set(placeholders(question.text))
    if shown <= names:  # else the number that is not shown is most likely one with a wrong name
        yield from _not_shown(question, shown)
    yield from _unknown(("text",), question.text, names)
    after = {*names, ANSWER}
    yield from _unknown(("feedback",), question.feedback, after)
    for i, mistake in enumerate(question.mistakes):
        yield from _unknown(("mistakes", i, "feedback"), mistake.feedback, after)


def _not_shown(question: Numeric, shown: set[str]) -> Iterator[Fault]:
    for i, parameter in enumerate(question.parameters):
        if parameter.id not in {*shown, ANSWER}:
            message = f"teksten viser ikke «{parameter.id}»"
            hint = f"skriv {{{parameter.id}}} i «text», eller ta det bort fra «parameters»"
            yield Fault(("parameters", i, "id"), message, hint)


def _unknown(place: Location, text: str, names: set[str]) -> Iterator[Fault]:
    for name in dict.fromkeys(placeholders(text)):
        if name == ANSWER and name not in names:
            hint = "bruk det bare i tilbakemeldingen"
            yield Fault(place, f"{{{ANSWER}}} røper svaret", hint)
        elif name not in names:
            hint = spelling_hint(name, names, "navnene i «parameters»")
            yield Fault(place, f"{{{name}}} står ikke i «parameters»", hint)

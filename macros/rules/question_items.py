"""Things to put in order are all different."""

from __future__ import annotations

from collections.abc import Iterator

from ..questions.faults import Fault, issues, twice
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..schema.question import Ordering, Question
from .help import Help

NAME = "question-items"
SCOPE = "data"
HELP = Help(
    "Leddene som skal settes i rekkefølge, må være ulike.",
    file="data/questions/kundereise.yml",
    wrong="text: Først., feedback: Noe må være sist",
    right="text: Sist, feedback: Noe må være sist",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each item that is like an earlier one."""
    return issues(catalog, NAME, faults)


def faults(question: Question) -> Iterator[Fault]:
    """Judge one question."""
    if isinstance(question, Ordering):
        where = [("items", i, "text") for i, _ in enumerate(question.items)]
        texts = [item.text for item in question.items]
        yield from twice(where, texts, "leddet", "skriv et annet, eller ta det bort")

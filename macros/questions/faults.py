"""What rules for questions share: they judge one question at a time, whoever wrote it.

So the same functions judge those in data/questions, the sums in data/question-templates, and those
that are made from the data.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..reading.catalog import Catalog
from ..reading.documents import Document, Location
from ..reading.issue import Issue
from ..schema.question import Question
from .sums import numeric_of


@dataclass(frozen=True)
class Fault:
    """What is wrong with a question, at a place within it."""

    location: Location
    message: str
    hint: str


Judge = Callable[[Question], Iterator[Fault]]


def issues(catalog: Catalog, rule: str, judge: Judge) -> Iterator[Issue]:
    """Issues of every question in data/questions, and of every sum in the templates."""
    for document, place, question in _written(catalog):
        for fault in judge(question):
            yield document.issue((*place, *fault.location), rule, fault.message, fault.hint)


def _written(catalog: Catalog) -> Iterator[tuple[Document, Location, Question]]:
    for entry in catalog.questions.values():
        for i, question in enumerate(entry.value.questions):
            yield entry.document, ("questions", i), question
    for sums in catalog.sums.values():
        for i, task in enumerate(sums.value.sums):
            yield sums.document, ("sums", i), numeric_of(task)


def folded(text: str) -> str:
    """What makes two texts alike to a reader: letters, whatever the case, spaces and full stop."""
    return " ".join(text.split()).removesuffix(".").rstrip().casefold()


def alike(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Places of each text that is like an earlier one, and of the first of them."""
    first: dict[str, int] = {}
    for place, text in enumerate(texts):
        earlier = first.setdefault(folded(text), place)
        if earlier != place:
            yield place, earlier


def twice(where: Sequence[Location], texts: Iterable[str], what: str, hint: str) -> Iterator[Fault]:
    """Yield a fault for each text that is like an earlier one."""
    listed = list(texts)
    for place, _ in alike(listed):
        yield Fault(where[place], f"{what} «{listed[place]}» står to ganger", hint)

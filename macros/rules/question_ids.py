"""An id belongs to one question of the whole bank, now and before. It is no name of a page."""

from __future__ import annotations

from collections.abc import Iterator

from ..questions.faults import Fault
from ..questions.material.making import MARK
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..schema.question import Question
from .help import Help

NAME = "question-id"
SCOPE = "data"
HELP = Help(
    "Et kortnavn hører til én oppgave og blir aldri brukt om igjen.",
    file="data/questions/kundereise.yml",
    wrong="id: kundereise-gen-drof\n",
    right="id: kundereise-drof\n",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each id that is taken, or that looks like one made from data."""
    taken: dict[str, str] = {}
    for stem, entry in catalog.questions.items():
        for i, question in enumerate(entry.value.questions):
            for fault in [*_own(question), *_taken(taken, stem, question)]:
                place = ("questions", i, *fault.location)
                yield entry.document.issue(place, NAME, fault.message, fault.hint)


def _own(question: Question) -> Iterator[Fault]:
    """Yield a fault for an id that only a question made from data can have."""
    if f"-{MARK}-" in question.id:
        message = f"kortnavn med «-{MARK}-» hører til oppgaver som lages av dataene"
        yield Fault(("id",), message, f"skriv {question.id.replace(f'-{MARK}-', '-')}")


def _taken(taken: dict[str, str], stem: str, question: Question) -> Iterator[Fault]:
    """Yield a fault for each id of the question that is taken, and take the others."""
    old = [(("aliases", i), alias) for i, alias in enumerate(question.aliases)]
    for place, name in [(("id",), question.id), *old]:
        if name in taken:
            message = f"kortnavnet «{name}» er brukt to ganger; det første står i {taken[name]}.yml"
            yield Fault(place, message, "gi en av oppgavene et annet kortnavn")
        taken.setdefault(name, stem)

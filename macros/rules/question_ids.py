"""An id belongs to one question of the whole bank, now and before, and tells its page."""

from __future__ import annotations

from collections.abc import Iterator

from ..questions.faults import Fault
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..schema.question import Question
from .help import Help

NAME = "question-id"
SCOPE = "data"
HELP = Help(
    "Et kortnavn hører til én oppgave, begynner med navnet på siden og blir aldri brukt om igjen.",
    file="data/questions/kundereise.yml",
    wrong="id: drof\n",
    right="id: kundereise-drof\n",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each id that is taken or begins with something else than the file."""
    taken: dict[str, str] = {}
    for stem, entry in catalog.questions.items():
        for i, question in enumerate(entry.value.questions):
            for fault in [*faults(stem, question), *_taken(taken, stem, question)]:
                place = ("questions", i, *fault.location)
                yield entry.document.issue(place, NAME, fault.message, fault.hint)


def faults(stem: str, question: Question) -> Iterator[Fault]:
    """Judge one question about the page with this last part of its id."""
    if not question.id.startswith(f"{stem}-"):
        message = f"kortnavnet «{question.id}» begynner ikke med «{stem}-»"
        yield Fault(("id",), message, f"skriv «{stem}-» og så hva oppgaven handler om")


def _taken(taken: dict[str, str], stem: str, question: Question) -> Iterator[Fault]:
    """Yield a fault for each id of the question that is taken, and take the others."""
    old = [(("aliases", i), alias) for i, alias in enumerate(question.aliases)]
    for place, name in [(("id",), question.id), *old]:
        if name in taken:
            message = f"kortnavnet «{name}» er brukt to ganger; det første står i {taken[name]}.yml"
            yield Fault(place, message, "gi en av oppgavene et annet kortnavn")
        taken.setdefault(name, stem)

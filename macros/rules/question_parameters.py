"""Parameters of numeric questions can be drawn, each under a name of its own."""

from __future__ import annotations

from collections.abc import Iterator

from ..questions.faults import Fault, issues
from ..questions.numbers import ANSWER, parameter_fault
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..schema.question import Numeric, Question
from .help import Help

NAME = "question-parameters"
SCOPE = "data"
HELP = Help(
    "Tallene i en regneoppgave må kunne trekkes, og hvert av dem har sitt eget navn.",
    file="data/questions/kundereise.yml",
    wrong="{id: meter, min: 1000, max: 500, step: 500}",
    right="{id: meter, min: 1000, max: 12000, step: 500}",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each parameter that cannot be drawn."""
    return issues(catalog, NAME, faults)


def faults(question: Question) -> Iterator[Fault]:
    """Judge one question."""
    if not isinstance(question, Numeric):
        return
    seen: set[str] = set()
    for i, parameter in enumerate(question.parameters):
        place = ("parameters", i, "id")
        if parameter.id in seen:
            message = f"«{parameter.id}» står to ganger i «parameters»"
            yield Fault(place, message, "ta bort den ene, eller gi den et annet navn")
        if parameter.id == ANSWER:
            message = (
                f"«{ANSWER}» står for det riktige svaret og kan ikke være et navn i «parameters»"
            )
            yield Fault(place, message, "velg et annet navn")
        seen.add(parameter.id)
        found = parameter_fault(parameter)
        if found:
            key, message, hint = found
            yield Fault(("parameters", i, key), f"«{parameter.id}»: {message}", hint)

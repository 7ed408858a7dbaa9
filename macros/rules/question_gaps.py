"""A cloze text has «___» once for each of its gaps, and a gap takes each answer once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..questions.faults import Fault, issues, twice
from ..questions.show import GAP
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..schema.question import Cloze, Question
from .help import Help

NAME = "question-gaps"
SCOPE = "data"
HELP = Help(
    "En tekst med hull har «___» én gang for hvert ledd i «gaps».",
    file="data/questions/kundereise.yml",
    wrong="[start, Start]",
    right="[start, begynnelse]",
)

_LINES = re.compile(r"_{3,}")


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each fault of the gaps."""
    return issues(catalog, NAME, faults)


def faults(question: Question) -> Iterator[Fault]:
    """Judge one question."""
    if not isinstance(question, Cloze):
        return
    marks = _LINES.findall(question.text)
    if any(mark != GAP for mark in marks):
        hint = f"skriv «{GAP}», tre understreker, uansett hvor langt svaret er"
        yield Fault(("text",), "et hull har mer enn tre understreker", hint)
    if len(marks) != len(question.gaps):
        message = f"teksten har {len(marks)} hull «{GAP}», men «gaps» har {len(question.gaps)}"
        yield Fault(
            ("gaps",), message, f"skriv «{GAP}» én gang for hvert ledd i «gaps», i samme rekkefølge"
        )
    for i, gap in enumerate(question.gaps):
        where = [("gaps", i, "answers", j) for j, _ in enumerate(gap.answers)]
        hint = "ta det bort; små og store bokstaver regnes likt"
        yield from twice(where, gap.answers, "svaret", hint)

"""What is to be matched can be matched in one way only."""

from __future__ import annotations

from collections.abc import Iterator

from ..questions.faults import Fault, folded, issues, twice
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..schema.question import Matching, Question
from .help import Help

NAME = "question-pairs"
SCOPE = "data"
HELP = Help(
    "Det som skal kobles, må kunne kobles på bare én måte.",
    file="data/questions/kundereise.yml",
    wrong="left: dag,",
    right="left: Natt,",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each side of a pair that is given twice."""
    return issues(catalog, NAME, faults)


SIDES = {"left": "venstre", "right": "høyre"}


def faults(question: Question) -> Iterator[Fault]:
    """Judge one question."""
    if not isinstance(question, Matching):
        return
    hint = "skriv noe annet, eller ta bort paret"
    for side in ("left", "right"):
        where = [("pairs", i, side) for i, _ in enumerate(question.pairs)]
        texts = [getattr(pair, side) for pair in question.pairs]
        yield from twice(where, texts, f"{SIDES[side]} side", hint)
    yield from _extra(question)


def _extra(question: Matching) -> Iterator[Fault]:
    right = {folded(pair.right) for pair in question.pairs}
    wrong: set[str] = set()
    for i, item in enumerate(question.extra):
        text = folded(item.text)
        if text in right or text in wrong:
            message = f"det ekstra leddet «{item.text}» står to ganger"
            if text in right:
                message = f"det riktige svaret «{item.text}» står også som ekstra"
            hint = "skriv et ekstra ledd som ikke passer noe sted"
            yield Fault(("extra", i, "text"), message, hint)
        wrong.add(text)

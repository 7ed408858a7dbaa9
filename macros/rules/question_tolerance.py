"""What a numeric question takes as right holds the answer shown, and none of the mistakes."""

from __future__ import annotations

from collections.abc import Iterator

from ..kit.formula import FormulaError, parse_formula
from ..questions.faults import Fault, issues
from ..questions.numbers import FLOAT_ROOM, format_plain, is_near, parameter_fault, samples, worked
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..schema.question import Numeric, Question
from .help import Help

NAME = "question-tolerance"
SCOPE = "data"
HELP = Help(
    "Svaret slik det vises, må bli godtatt, og ingen av de vanlige feilene må bli det.",
    file="data/questions/kundereise.yml",
    wrong="tolerance: 0.04",
    right="tolerance: 0.1",
)

LARGEST_SHARE = 0.05
"""How often a mistake may by chance give what is taken as right."""


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each tolerance that is too small, and each mistake that is right."""
    return issues(catalog, NAME, faults)


def faults(question: Question) -> Iterator[Fault]:
    """Judge one question."""
    if not isinstance(question, Numeric):
        return
    rounding = 0.5 / 10**question.decimals
    if question.tolerance < rounding - FLOAT_ROOM:
        message = "svaret slik det vises, avrundet, ville ikke blitt godtatt"
        hint = f"skriv minst {format_plain(rounding)}, eller flere «decimals»"
        yield Fault(("tolerance",), message, hint)
    for i, mistake in enumerate(question.mistakes):
        share = _share_right(question, mistake.formula)
        if share > LARGEST_SHARE:
            message = f"denne feilen gir riktig svar i {share:.0%} av trekningene"
            hint = "velg andre tall eller en mindre «tolerance», eller ta feilen bort"
            yield Fault(("mistakes", i, "formula"), message, hint)


def _share_right(question: Numeric, mistake: str) -> float:
    """Share of the draws in which a wrong formula gives a right answer; 0 when nobody knows."""
    try:
        formulas = parse_formula(question.formula), parse_formula(mistake)
    except FormulaError:
        return 0
    names = {parameter.id for parameter in question.parameters}
    unsound = any(map(parameter_fault, question.parameters))
    if unsound or not (formulas[0].names | formulas[1].names) <= names:
        return 0
    count = near = 0
    for drawn in samples(question):
        right, wrong = (worked(formula, drawn) for formula in formulas)
        if right is None or wrong is None:
            return 0
        count += 1
        near += is_near(question, wrong, right)
    return near / count

"""Formulas of numeric questions are arithmetic over the parameters, whatever numbers are drawn."""

from __future__ import annotations

from collections.abc import Iterator

from ..kit.formula import FormulaError, parse_formula
from ..questions.faults import Fault, issues
from ..questions.numbers import format_plain, parameter_fault, samples, worked
from ..reading.catalog import Catalog
from ..reading.documents import Location
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from ..schema.question import Numeric, Question
from .help import Help

NAME = "question-formulas"
SCOPE = "data"
HELP = Help(
    "Formelen i en regneoppgave skal bruke navnene i «parameters» og kunne regnes ut med "
    "alle tall som trekkes.",
    file="data/questions/kundereise.yml",
    wrong="formula: meter / minutt\n",
    right="formula: meter / minutter\n",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each formula that cannot be worked out."""
    return issues(catalog, NAME, faults)


def faults(question: Question) -> Iterator[Fault]:
    """Judge one question."""
    if isinstance(question, Numeric):
        yield from _formula(question, question.formula, ("formula",))
        for i, mistake in enumerate(question.mistakes):
            yield from _formula(question, mistake.formula, ("mistakes", i, "formula"))


def _formula(question: Numeric, text: str, place: Location) -> Iterator[Fault]:
    names = [parameter.id for parameter in question.parameters]
    try:
        formula = parse_formula(text)
    except FormulaError as error:
        hint = "skriv et regnestykke med navnene i «parameters», for eksempel cost / clicks"
        yield Fault(place, f"formelen er feil: {error}", hint)
        return
    unknown = sorted(formula.names - set(names))
    for name in unknown:
        hint = spelling_hint(name, names, "navnene i «parameters»")
        yield Fault(place, f"«{name}» står ikke i «parameters»", hint)
    if unknown or any(map(parameter_fault, question.parameters)):
        return
    wrong = next((drawn for drawn in samples(question) if worked(formula, drawn) is None), None)
    if wrong is not None:
        drawn = ", ".join(f"{name} {format_plain(value)}" for name, value in wrong.items())
        message = f"formelen kan ikke regnes ut med {drawn or 'disse tallene'}"
        hint = "velg grenser som gjør at ingenting deles på null"
        yield Fault(place, message, hint)

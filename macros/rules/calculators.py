"""Formulas are arithmetic over exactly the inputs given, and their examples can be worked out."""

from __future__ import annotations

from collections.abc import Iterator

from ..kit.formula import FormulaError, parse_formula
from ..reading.catalog import Catalog, Entry
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from ..schema.calculator import Calculator
from .help import Help

NAME = "calculator"
SCOPE = "data"
HELP = Help(
    "Formelen skal bruke akkurat de inndataene som er oppgitt, og eksempelet skal kunne regnes ut.",
    file="data/calculators/klikk.yml",
    wrong="formula: pris / klik\n",
    right="formula: pris / klikk\n",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each fault of a formula."""
    for entry in catalog.calculators.values():
        yield from _check_formula(entry)


def _check_formula(entry: Entry[Calculator]) -> Iterator[Issue]:
    found, place = entry.value, ("formula",)
    inputs = [item.id for item in found.inputs]
    try:
        formula = parse_formula(found.formula)
        for name in sorted(formula.names - set(inputs)):
            hint = spelling_hint(name, inputs, "inndataene")
            yield entry.document.issue(place, NAME, f"«{name}» er ikke en av inndataene", hint)
        for i, item in enumerate(found.inputs):
            if item.id not in formula.names:
                message = f"formelen bruker ikke «{item.id}»"
                hint = "bruk den i «formula», eller ta den bort fra inndataene"
                yield entry.document.issue(("inputs", i, "id"), NAME, message, hint)
    except FormulaError as error:
        hint = "skriv et regnestykke med navnene på inndataene, for eksempel cost / clicks"
        yield entry.document.issue(place, NAME, f"formelen er feil: {error}", hint)
        return
    try:
        if formula.names <= set(inputs):
            formula.value({item.id: item.example for item in found.inputs})
    except FormulaError as error:
        hint = "velg andre tall i «example»"
        yield entry.document.issue(("inputs",), NAME, str(error), hint)

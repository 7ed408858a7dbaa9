"""Work it out: the formulas of data/calculators, forwards and backwards."""

from __future__ import annotations

from collections.abc import Iterator

from ...reading.catalog import Catalog
from ...schema.calculator import Calculator
from ...schema.question import Numeric
from ...schema.question_sums import RESULT, Sum
from ..material.making import About, Made, askable, made
from ..material.phrases import Phrases
from ..material.places import place_of
from ..sums import numeric_fields, tied


@askable
def generate(catalog: Catalog, phrases: Phrases) -> Iterator[Made]:
    """Yield the sums whose calculator is there, with the numbers they need, and on a page."""
    for task in phrases.sums:
        entry = catalog.calculators.get(task.calculator)
        place = place_of(catalog, "calculator", task.calculator, task.page)
        if entry and place and _fits(entry.value, task):
            about = About(*place, f"regn-{task.calculator}-{task.what}", task.difficulty, task.goal)
            yield _question(about, task, entry.value)


def _fits(calculator: Calculator, task: Sum) -> bool:
    """Whether the calculator has just the numbers that the sum knows of."""
    return task.numbers == {RESULT, *(one.id for one in calculator.inputs)}


def _question(about: About, task: Sum, calculator: Calculator) -> Made:
    unit = _unit(task, calculator)
    return made(about, Numeric, tied(task.text), unit=unit, **numeric_fields(task))


def _unit(task: Sum, calculator: Calculator) -> str | None:
    units = {one.id: one.unit for one in calculator.inputs}
    return calculator.result.unit if task.unknown == RESULT else units[task.unknown]

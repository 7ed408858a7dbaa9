"""Work it out: the formulas of data/calculators, forwards and backwards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...catalog import Catalog
from ...numbers import NBSP
from ...schema.calculator import Calculator
from ...schema.question import Mistake, Numeric, Parameter
from ..material.making import About, Made, askable, made
from ..material.places import place_of
from ..material.sums import RESULT, Sum
from ..material.sums_campaigns import CAMPAIGNS
from ..material.sums_learning import LEARNING
from ..material.sums_machines import MACHINES
from ..material.sums_networks import NETWORKS

SUMS = (*CAMPAIGNS, *NETWORKS, *LEARNING, *MACHINES)

_UNIT = re.compile(r"(?<=[}\d]) (?=(?:%|kr|GB|ms)(?!\w))")


@askable
def generate(catalog: Catalog) -> Iterator[Made]:
    """Yield the sums whose calculator is there, with the numbers they need, and on a page."""
    for task in SUMS:
        entry = catalog.calculators.get(task.calculator)
        place = place_of(catalog, "calculator", task.calculator, task.page)
        if entry and place and _fits(entry.value, task):
            about = About(*place, f"regn-{task.calculator}-{task.what}", task.difficulty, task.goal)
            yield _question(about, task, entry.value)


def _fits(calculator: Calculator, task: Sum) -> bool:
    """Whether the calculator has just the numbers that the sum knows of."""
    known = {*task.ranges, *task.given, *task.against, task.unknown, RESULT}
    return known == {RESULT, *(one.id for one in calculator.inputs)}


def _question(about: About, task: Sum, calculator: Calculator) -> Made:
    return made(
        about,
        Numeric,
        _tied(task.text),
        kind="numeric",
        parameters=tuple(
            Parameter(id=name, min=low, max=high, step=step)
            for name, (low, high, step) in task.ranges.items()
        ),
        formula=task.formula,
        unit=_unit(task, calculator),
        decimals=task.decimals,
        tolerance=10**-task.decimals if task.decimals else 0.5,
        feedback=_tied(task.feedback),
        mistakes=tuple(
            Mistake(formula=formula, feedback=_tied(why)) for formula, why in task.mistakes
        ),
    )


def _unit(task: Sum, calculator: Calculator) -> str | None:
    units = {one.id: one.unit for one in calculator.inputs}
    return calculator.result.unit if task.unknown == RESULT else units[task.unknown]


def _tied(text: str) -> str:
    """The text with numbers and units held together."""
    return _UNIT.sub(NBSP, text)

"""``calculator("cpc")``: a formula, its worked example, and a calculator where scripts run."""

from __future__ import annotations

import json

from markupsafe import Markup

from ..bokmal.numbers import format_number, with_unit
from ..kit.formula import parse_formula
from ..reading.errors import AuthorError, FaultyDataError
from ..reading.validation import spelling_hint
from .context import PageContext


def render(context: PageContext, calculator: str) -> Markup:
    """Show the formula and the example of a calculator in data/calculators."""
    entry = context.catalog.calculators.get(calculator)
    if entry is None:
        if f"data/calculators/{calculator}.yml" in context.catalog.unread:
            raise FaultyDataError(f"kalkulatoren «{calculator}»")
        hint = spelling_hint(
            calculator, context.catalog.calculators, "kalkulatorene i data/calculators"
        )
        raise AuthorError(f"det finnes ingen kalkulator «{calculator}»", hint)
    found = entry.value
    formula = parse_formula(found.formula)
    value = formula.value({item.id: item.example for item in found.inputs})
    return context.render(
        "calculator.html",
        calculator=found,
        postfix=json.dumps(formula.postfix),
        examples=[with_unit(item.example, item.unit) for item in found.inputs],
        typed=[format_number(item.example) for item in found.inputs],
        answer=with_unit(value, found.result.unit, found.result.decimals),
    )

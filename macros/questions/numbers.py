"""Numeric questions: what can be drawn, and what comes out of it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from itertools import product

from ..bokmal.numbers import format_number
from ..kit.formula import Formula, FormulaError, parse_formula
from ..schema.question import Numeric, Parameter
from .draw import steps, value_at, values

ANSWER = "answer"
"""Name of the right answer in a feedback."""

LARGEST = 1e12
MOST_STEPS = 100_000
FEW_DRAWS, MANY_DRAWS = 400, 200
"""All draws are tried when they are few, else the corners and this many others."""

FLOAT_ROOM = 1e-9
"""Within this, numbers that floating point has worked out are the same."""

_PLACEHOLDER = re.compile(r"\{([^{}\s]+)\}")


def parameter_fault(parameter: Parameter) -> tuple[str, str, str] | None:
    """Key, message and hint of what keeps a parameter from being drawn; None when all is well."""
    if max(map(abs, (parameter.min, parameter.max, parameter.step))) > LARGEST:
        return "id", "et tall er for stort", "velg mindre tall"
    if parameter.max <= parameter.min:
        return "max", "«max» er ikke større enn «min»", "skriv det største tallet som «max»"
    count = (parameter.max - parameter.min) / parameter.step
    if count > MOST_STEPS:
        return "step", "det er for mange verdier å trekke fra", "velg et større «step»"
    if round(count) < 1 or abs(count - round(count)) > 1 / MOST_STEPS:
        last = format_plain(value_at(parameter, steps(parameter) - 1))
        hint = f"skriv {last} som «max», eller velg et annet «step»"
        return "step", f"rekken slutter på {last} og når ikke «max»", hint
    exact = (parameter.min + step * parameter.step for step in (0, 1))
    if any(abs(value - value_at(parameter, k)) > FLOAT_ROOM for k, value in enumerate(exact)):
        return "step", "tallene har mer enn seks desimaler", "velg rundere tall"
    return None


def samples(question: Numeric) -> Iterator[Mapping[str, float]]:
    """Draws of sound parameters: all when they are few, else the corners and many others."""
    names = [parameter.id for parameter in question.parameters]
    counts = [steps(parameter) for parameter in question.parameters]
    few = math.prod(counts) <= FEW_DRAWS
    choices = (range(count) if few else (0, count - 1) for count in counts)
    for chosen in product(*choices):
        drawn = map(value_at, question.parameters, chosen)
        yield dict(zip(names, drawn, strict=True))
    for number in range(0 if few else MANY_DRAWS):
        yield values(f"{question.id}#{number}", question.parameters)


def is_near(question: Numeric, value: float, exact: float) -> bool:
    """Whether a number is taken for another, with the room that floating point needs."""
    return abs(value - exact) <= question.tolerance + FLOAT_ROOM * max(1.0, abs(exact))


def worked(formula: Formula, drawn: Mapping[str, float]) -> float | None:
    """What a formula gives; None when it cannot be worked out."""
    try:
        return formula.value(drawn)
    except FormulaError:
        return None


def placeholders(text: str) -> list[str]:
    """Names in single braces."""
    return _PLACEHOLDER.findall(text)


def answer_to(question: Numeric, drawn: Mapping[str, float]) -> float:
    """Right answer for the numbers drawn."""
    return parse_formula(question.formula).value(drawn)


def fill(question: Numeric, text: str, drawn: Mapping[str, float]) -> str:
    """Text with the numbers drawn and the answer, as Norwegians write them."""
    shown = {name: format_number(value) for name, value in drawn.items()}
    shown[ANSWER] = format_number(answer_to(question, drawn), question.decimals)
    return _PLACEHOLDER.sub(lambda match: shown.get(match[1], match[0]), text)


def format_plain(value: float) -> str:
    """A number as it is written in YAML."""
    return f"{value:.10g}"

"""Arithmetic that authors write in data: read, checked and worked out, never run as code."""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass

OPERATORS: Mapping[type[ast.operator], tuple[str, Callable[[float, float], float]]] = {
    ast.Add: ("+", operator.add),
    ast.Sub: ("-", operator.sub),
    ast.Mult: ("*", operator.mul),
    ast.Div: ("/", operator.truediv),
}
WORK = dict(OPERATORS.values())


class FormulaError(ValueError):
    """What is wrong with a formula, in words for its author."""


@dataclass(frozen=True)
class Formula:
    """A formula in postfix order: names, numbers and the four signs."""

    postfix: tuple[str | float, ...]

    @property
    def names(self) -> frozenset[str]:
        """Names that the formula needs values for."""
        words = (part for part in self.postfix if isinstance(part, str))
        return frozenset(word for word in words if word not in WORK)

    def value(self, values: Mapping[str, float]) -> float:
        """Work the formula out; FormulaError when it divides by zero or grows without bound."""
        stack: list[float] = []
        for part in self.postfix:
            if isinstance(part, str) and part in WORK:
                right, left = stack.pop(), stack.pop()
                if part == "/" and right == 0:
                    raise FormulaError("eksempelet deler på null")
                stack.append(WORK[part](left, right))
            else:
                stack.append(values[part] if isinstance(part, str) else part)
        if not math.isfinite(stack[-1]):
            raise FormulaError("eksempelet gir et for stort tall")
        return stack.pop()


def parse_formula(text: str) -> Formula:
    """Read a formula; FormulaError when it is anything but arithmetic over names."""
    try:
        return Formula(tuple(_postfix(ast.parse(text, mode="eval").body)))
    except FormulaError:
        raise
    except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError) as error:
        raise FormulaError("den kan ikke leses som et regnestykke") from error


def _postfix(node: ast.expr) -> list[str | float]:
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        return [*_postfix(node.left), *_postfix(node.right), OPERATORS[type(node.op)][0]]
    if isinstance(node, ast.Name):
        return [node.id]
    if isinstance(node, ast.Constant) and type(node.value) in {int, float}:
        return [float(node.value)]  # type: ignore[arg-type]  # the line above knows the type
    raise FormulaError("bare navn, tall, + - * / og parenteser kan brukes")

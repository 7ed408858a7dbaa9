"""A formula with a worked example: data/calculators/<id>.yml."""

from __future__ import annotations

from typing import Annotated

from annotated_types import MinLen
from pydantic import Field

from .base import Bokmal, Number, Slug, Strict, Text

Decimals = Annotated[int, Field(ge=0, le=6)]


class Input(Strict):
    """A number the reader gives, with the value of the worked example."""

    id: Slug
    label: Bokmal
    unit: Bokmal | None = None
    example: Number


class Result(Strict):
    """What comes out, and with how many decimals it is shown."""

    label: Bokmal
    unit: Bokmal | None = None
    decimals: Decimals = 2


class Calculator(Strict):
    """``formula`` is arithmetic over the ids of the inputs (+ - * / and parentheses)."""

    id: Slug
    title: Bokmal
    formula: Text
    formula_text: Bokmal
    inputs: Annotated[tuple[Input, ...], MinLen(1)]
    result: Result
    explanation: Bokmal

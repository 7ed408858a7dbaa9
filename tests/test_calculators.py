"""Formulas that authors write: read, worked out, turned away; and the calculators made of them."""

from __future__ import annotations

import pytest

from macros.bokmal.numbers import format_number, with_unit
from macros.kit.formula import FormulaError, parse_formula

pytestmark = pytest.mark.slow

CALCULATOR = """\
id: cpc
title: Kostnad per klikk
formula: cost / clicks
formula_text: CPC = kostnad ÷ klikk
inputs:
  - {id: cost, label: Kostnad, unit: kr, example: 4500}
  - {id: clicks, label: Klikk, example: 1800}
result: {label: CPC, unit: kr, decimals: 2}
explanation: Hvert klikk koster 2,50 kroner.
"""


@pytest.mark.parametrize(
    ("text", "values", "expected"),
    [
        ("cost / clicks", {"cost": 4500, "clicks": 1800}, 2.5),
        ("(a - b) / b * 100", {"a": 150, "b": 100}, 50),
        ("1 - a", {"a": 0.25}, 0.75),
        ("a - b - c", {"a": 10, "b": 3, "c": 2}, 5),
        ("a / b / c", {"a": 12, "b": 3, "c": 2}, 2),
    ],
)
def test_a_formula_is_worked_out(text, values, expected):
    formula = parse_formula(text)
    assert formula.names == set(values)
    assert formula.value(values) == pytest.approx(expected)


@pytest.mark.parametrize(
    "text", ["", "a +", "__import__('os')", "a.b", "a ** b", "[a]", "a if b else c", "'a'", "True"]
)
def test_what_is_not_arithmetic_is_turned_away(text):
    with pytest.raises(FormulaError):
        parse_formula(text)


def test_a_deeply_nested_formula_is_turned_away():
    with pytest.raises(FormulaError):
        parse_formula("(" * 5000 + "a" + ")" * 5000)


@pytest.mark.parametrize(
    ("number", "decimals", "expected"),
    [
        (1234.5, 2, "1234,50"),
        (12345, None, "12\N{NO-BREAK SPACE}345"),
        (1234567.891, 1, "1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}567,9"),
        (-3, None, "\N{MINUS SIGN}3"),
        (0.1 + 0.2, None, "0,3"),
        (5.25, 1, "5,3"),  # a tie: Python's own rounding gives 5,2
        (-5.25, 1, "\N{MINUS SIGN}5,3"),
    ],
)
def test_numbers_are_written_the_norwegian_way(number, decimals, expected):
    assert format_number(number, decimals) == expected


def test_a_unit_stays_with_its_number():
    assert with_unit(2.5, "kr", 2) == "2,50\N{NO-BREAK SPACE}kr"
    assert with_unit(2.5, None) == "2,5"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("cost / clicks", "cost / click", "«click» er ikke en av inndataene"),
        ("cost / clicks", "cost * 2", "formelen bruker ikke «clicks»"),
        (
            "cost / clicks",
            "cost / (clicks - clicks)",
            "eksempelet deler på null",
        ),
        ("cost / clicks", "cost; clicks", "formelen er feil: den kan ikke leses"),
        ("id: cpc", "id: cpm", "«id» er «cpm», men filen heter noe annet"),
    ],
)
def test_a_faulty_calculator_is_one_issue(wiki, old, new, message):
    wiki.write("data/calculators/cpc.yml", CALCULATOR)
    assert wiki.issues() == []
    wiki.edit("data/calculators/cpc.yml", old, new)
    found = [issue.message for issue in wiki.issues()]
    assert any(text.startswith(message) for text in found), found

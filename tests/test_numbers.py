"""Numbers as Norwegians write them, rounded as schools and browsers round."""

from __future__ import annotations

import pytest

from macros.numbers import format_number


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (5.25, 1, "5,3"),  # a tie: Python's own rounding gives 5,2
        (0.125, 2, "0,13"),
        (-5.25, 1, "\N{MINUS SIGN}5,3"),
        (2.5, 0, "3"),
        (1234.5, 2, "1234,50"),
        (12345.678, None, "12\N{NO-BREAK SPACE}345,678"),
        (1e7, 0, "10\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}000"),
    ],
)
def test_numbers_are_written_the_norwegian_way(value, decimals, text):
    assert format_number(value, decimals) == text

"""Numbers as Norwegians write them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

NBSP = "\N{NO-BREAK SPACE}"
GROUPED_FROM = 10_000
"""Four figures stand together: 1234, but 12 345."""


def format_number(value: float, decimals: int | None = None) -> str:
    """«1234,50», «12 345», with as few decimals as needed when none are asked for."""
    text = f"{_rounded(value, decimals):,f}" if decimals is not None else f"{value:,.10g}"
    if abs(value) < GROUPED_FROM:
        text = text.replace(",", "")
    return text.replace(",", NBSP).replace(".", ",").replace("-", "\N{MINUS SIGN}")


def _rounded(value: float, decimals: int) -> Decimal:
    """Round half away from zero, as schools and browsers do; Python's own way is half to even."""
    return Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def with_unit(value: float, unit: str | None, decimals: int | None = None) -> str:
    """A number and its unit, held together on one line."""
    number = format_number(value, decimals)
    return f"{number}{NBSP}{unit}" if unit else number

"""Sums of money in kroner, at the average rate of the year, where a sourced rate is known."""

from __future__ import annotations

from dataclasses import dataclass

from ..bokmal.numbers import NBSP, format_number
from ..reading.catalog import Catalog
from ..schema.company_labels import SCALES
from ..schema.figure import Figure

MILLION = 1_000_000


@dataclass(frozen=True)
class Converted:
    """A sum in millions of kroner, and the rate that it was converted at."""

    millions: float
    rate_text: str
    sources: tuple[str, ...] = ()


def convert(catalog: Catalog, figure: Figure) -> Converted | None:
    """Convert a sum of money; None when there is no rate for its currency and year."""
    if figure.currency is None or figure.unit not in SCALES:
        return None
    millions = figure.value * SCALES[figure.unit] / MILLION
    if figure.currency == "NOK":
        return Converted(millions, "oppgitt i kroner")
    year = int((figure.ends.isoformat() if figure.ends else figure.period)[:4])
    rates = catalog.exchange_rates.value.rates if catalog.exchange_rates else ()
    for rate in rates:
        if (rate.currency, rate.year) == (figure.currency, year):
            text = f"1{NBSP}{rate.currency} = {format_number(rate.nok)}{NBSP}kr i {year}"
            return Converted(round(millions * rate.nok), text, rate.sources)
    return None

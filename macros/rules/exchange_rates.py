"""Exchange rates: known currencies, known works, and one rate a currency and year."""

from __future__ import annotations

from collections.abc import Iterator

from ..kit.build_time import today
from ..reading.catalog import REFERENCES, Catalog
from ..reading.documents import Location
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from ..schema.currencies import CODES

NAME = "exchange-rate"
SCOPE = "data"


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each wrong rate."""
    entry = catalog.exchange_rates
    if entry is None:
        return
    for place, message, hint in _faults(catalog):
        yield entry.document.issue(("rates", *place), NAME, message, hint)


def _faults(catalog: Catalog) -> Iterator[tuple[Location, str, str]]:
    rates = catalog.exchange_rates.value.rates if catalog.exchange_rates else ()
    seen = set()
    for i, rate in enumerate(rates):
        if rate.currency not in CODES or rate.currency == "NOK":
            hint = "write the three letters of a foreign currency, such as USD"
            yield (i, "currency"), f"there is no rate for «{rate.currency}» in kroner", hint
        if (rate.currency, rate.year) in seen:
            message = f"the rate of {rate.currency} for {rate.year} is given twice"
            yield (i, "year"), message, "keep one of them"
        if rate.year > today().year:
            yield (i, "year"), f"{rate.year} is in the future", "mend the year"
        seen.add((rate.currency, rate.year))
        for j, source in enumerate(rate.sources):
            if REFERENCES not in catalog.unread and source not in catalog.references:
                hint = spelling_hint(source, catalog.references, "ids in data/references.yml")
                yield (i, "sources", j), f"there is no reference «{source}»", hint

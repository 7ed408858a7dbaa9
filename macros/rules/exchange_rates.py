"""Exchange rates: known currencies, known works, and one rate a currency and year."""

from __future__ import annotations

from collections.abc import Iterator

from ..kit.build_time import today
from ..reading.catalog import REFERENCES, Catalog
from ..reading.documents import Location
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from ..schema.currencies import CODES
from .help import Help

NAME = "exchange-rate"
SCOPE = "data"
HELP = Help(
    "En kurs har en kjent valuta, en kjent kilde og et år som har vært, og står bare én "
    "gang for hvert år.",
)


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
            hint = "skriv de tre bokstavene for en utenlandsk valuta, for eksempel USD"
            yield (i, "currency"), f"det finnes ingen kurs for «{rate.currency}» i kroner", hint
        if (rate.currency, rate.year) in seen:
            message = f"kursen på {rate.currency} for {rate.year} står to ganger"
            yield (i, "year"), message, "behold bare én av dem"
        if rate.year > today().year:
            yield (i, "year"), f"{rate.year} har ikke vært ennå", "rett årstallet"
        seen.add((rate.currency, rate.year))
        for j, source in enumerate(rate.sources):
            if REFERENCES not in catalog.unread and source not in catalog.references:
                hint = spelling_hint(source, catalog.references, "kildene i data/references.yml")
                yield (i, "sources", j), f"det finnes ingen kilde «{source}»", hint

"""A figure has the currency that its unit asks for, and stands once for a period on a basis."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import Catalog, Entry
from ..reading.documents import Location
from ..reading.issue import Issue
from ..reading.validation import suggest
from ..schema.company import Company
from ..schema.currencies import CODES
from ..schema.figure import Figure, Split
from .help import Help

NAME = "company-figure"
SCOPE = "data"
HELP = Help(
    "Et tall trenger valuta når det er penger, og kan stå bare én gang for hver periode og "
    "hvert grunnlag.",
    file="data/companies/firma.yml",
    wrong="basis: derived\n",
    right="basis: derived\n    how: 10 minus 13\n",
)

MONEY = {
    *("revenue", "net-income", "operating-income", "net-asset-value"),
    *("order-intake", "order-backlog", "dividend"),
}
"""Measures that are sums of money."""
COUNTS = {"persons", "fte", "tonnes", "percent"}
"""Units that are no sums of money."""
WHOLE = 100.5
"""Per cent that the parts of a split may add up to, rounding counted in."""

Fault = tuple[Location, str, str]


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each figure that says too little, too much or the same again."""
    for entry in catalog.companies.values():
        for place, message, hint in _faults(entry):
            yield entry.document.issue(place, NAME, message, hint)


def _faults(entry: Entry[Company]) -> Iterator[Fault]:
    seen: dict[tuple[str | None, ...], int] = {}
    for i, figure in enumerate(entry.value.figures):
        for key, message, hint in (*_currency(figure), *_figure(figure)):
            yield ("figures", i, key), message, hint
        same = (
            *(figure.measure, figure.label, figure.period),
            *(figure.basis, figure.scope, figure.currency),
        )
        if same in seen:
            line = entry.document.at("figures", seen[same])[0]
            message = f"tallet for {figure.period} står to ganger på samme grunnlag"
            hint = (
                f"behold ett, eller skill dem med «basis» eller «scope» (det første: linje {line})"
            )
            yield ("figures", i, "period"), message, hint
        seen.setdefault(same, i)
    for i, split in enumerate(entry.value.splits):
        for key, message, hint in (*_currency(split), *_split(split)):
            yield ("splits", i, key), message, hint


def _currency(figure: Figure | Split) -> Iterator[tuple[str, str, str]]:
    measure = getattr(figure, "measure", "")
    if figure.unit in COUNTS and figure.currency:
        hint = "ta bort «currency», eller rett «unit»"
        yield "currency", f"et tall i «{figure.unit}» har ingen valuta", hint
    elif measure in MONEY and not figure.currency:
        hint = "legg til «currency: …» med valutaen i kilden"
        yield "unit", f"beløpet «{measure}» mangler valuta", hint
    if figure.currency and figure.currency not in CODES:
        near = suggest(figure.currency, CODES)
        hint = f"mente du «{near}»?" if near else "slå opp koden i ISO 4217"
        yield "currency", f"det finnes ingen valuta «{figure.currency}»", hint


def _figure(figure: Figure) -> Iterator[tuple[str, str, str]]:
    if figure.measure in MONEY and figure.unit in COUNTS:
        hint = "skriv one, thousand, million eller billion"
        yield "unit", f"«{figure.measure}» er et pengebeløp, ikke «{figure.unit}»", hint
    if figure.measure in {"other", "volume"} and not figure.label:
        hint = "legg til «label: …» med det tallet skal hete på siden"
        yield "measure", f"et tall av slaget «{figure.measure}» mangler navn", hint
    if figure.basis == "derived" and not figure.how:
        hint = "legg til «how: …» med regnestykket som gir tallet"
        yield "basis", "det sies ikke hvordan tallet er regnet ut", hint
    if figure.measure in {"employees", "customers"} and figure.value < 0:
        yield "value", f"det kan ikke være {figure.value:g} av noe", "rett verdien"
    if figure.ends and not figure.ends.isoformat().startswith(figure.period[:4]):
        message = f"perioden {figure.period} slutter ikke {figure.ends}"
        yield "ends", message, "skriv den siste dagen i regnskapsåret som står i «period»"


def _split(split: Split) -> Iterator[tuple[str, str, str]]:
    names = [part.name for part in split.parts]
    if len(set(names)) < len(names):
        yield "parts", "en del står to ganger", "gi hver del sitt eget navn"
    total = sum(part.value for part in split.parts)
    if split.unit == "percent" and total > WHOLE:
        yield "parts", f"delene blir {total:g} prosent til sammen", "rett andelene"

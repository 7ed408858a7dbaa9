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

NAME = "company-figure"
SCOPE = "data"

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
            message = f"the figure for {figure.period} is given twice on the same basis"
            hint = (
                f"keep one, or tell them apart with «basis» or «scope»; the first is on line {line}"
            )
            yield ("figures", i, "period"), message, hint
        seen.setdefault(same, i)
    for i, split in enumerate(entry.value.splits):
        for key, message, hint in (*_currency(split), *_split(split)):
            yield ("splits", i, key), message, hint


def _currency(figure: Figure | Split) -> Iterator[tuple[str, str, str]]:
    measure = getattr(figure, "measure", "")
    if figure.unit in COUNTS and figure.currency:
        hint = "remove «currency», or mend «unit»"
        yield "currency", f"a figure in «{figure.unit}» has no currency", hint
    elif measure in MONEY and not figure.currency:
        hint = "add «currency: …», the one that the source uses"
        yield "unit", f"the sum of money «{measure}» has no currency", hint
    if figure.currency and figure.currency not in CODES:
        near = suggest(figure.currency, CODES)
        hint = f"did you mean «{near}»?" if near else "look the code up in ISO 4217"
        yield "currency", f"there is no currency «{figure.currency}»", hint


def _figure(figure: Figure) -> Iterator[tuple[str, str, str]]:
    if figure.measure in MONEY and figure.unit in COUNTS:
        hint = "write one, thousand, million or billion"
        yield "unit", f"«{figure.measure}» is a sum of money, not «{figure.unit}»", hint
    if figure.measure in {"other", "volume"} and not figure.label:
        hint = "add «label: …», what the figure is called on the page"
        yield "measure", f"a figure of the measure «{figure.measure}» has no label", hint
    if figure.basis == "derived" and not figure.how:
        hint = "add «how: …», the sum that gives the figure"
        yield "basis", "the derived figure does not say how it was worked out", hint
    if figure.measure in {"employees", "customers"} and figure.value < 0:
        yield "value", f"there cannot be {figure.value:g} of anything", "mend the value"
    if figure.ends and not figure.ends.isoformat().startswith(figure.period[:4]):
        message = f"the period {figure.period} does not end on {figure.ends}"
        yield "ends", message, "write the last day of the financial year that «period» names"


def _split(split: Split) -> Iterator[tuple[str, str, str]]:
    names = [part.name for part in split.parts]
    if len(set(names)) < len(names):
        yield "parts", "a part is given twice", "give each part its own name"
    total = sum(part.value for part in split.parts)
    if split.unit == "percent" and total > WHOLE:
        yield "parts", f"the parts add up to {total:g} per cent", "mend the shares"

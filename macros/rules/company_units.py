"""A figure is in a unit that its measure can have, and a share is no more than the whole."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..schema.company_labels import MEASURES, UNITS
from ..schema.figure import Figure
from .help import Help

NAME = "company-unit"
SCOPE = "data"
HELP = Help(
    "Hvert måltall har sine enheter: ansatte telles i personer, omsetning i penger.",
    file="data/companies/firma.yml",
    wrong="value: 300\n    unit: percent",
    right="value: 300\n    unit: persons",
)

FITTING = {
    "customers": ("one", "thousand", "million", "persons"),
    "employees": ("persons", "fte", "thousand"),
    "market-share": ("percent",),
    "volume": ("one", "thousand", "million", "billion", "tonnes"),
}
"""Units of what is no sum of money; sums of money and their currencies have a rule of their own."""

WHOLE = 100
"""Per cent."""


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each figure that cannot be what it is said to be."""
    for entry in catalog.companies.values():
        for i, figure in enumerate(entry.value.figures):
            for key, message, hint in _faults(figure):
                yield entry.document.issue(("figures", i, key), NAME, message, hint)


def _faults(figure: Figure) -> Iterator[tuple[str, str, str]]:
    units = FITTING.get(figure.measure)
    name = MEASURES[figure.measure]
    if units and figure.unit not in units:
        unit = UNITS[figure.unit] or figure.unit
        hint = f"bruk en av disse: {', '.join(units)}; eller rett «measure»"
        yield "unit", f"«{name}» kan ikke måles i «{unit}»", hint
    elif units and figure.currency and figure.unit not in {"persons", "fte", "percent", "tonnes"}:
        yield (
            "currency",
            f"«{name}» er ikke en sum penger",
            "fjern «currency», eller rett «measure»",
        )
    if _is_share(figure) and not 0 <= figure.value <= WHOLE:
        message = f"en andel kan ikke være {figure.value:g} prosent"
        yield "value", message, "se etter i kilden, og rett verdien"


def _is_share(figure: Figure) -> bool:
    named = figure.measure == "market-share" or "andel" in (figure.label or "").lower()
    return named and figure.unit == "percent"

"""Nothing in a company's data comes from the future."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from ..bokmal.dates import first_day
from ..kit.build_time import today
from ..reading.catalog import Catalog
from ..reading.documents import Location
from ..reading.issue import Issue
from .help import Help

NAME = "company-date"
SCOPE = "data"
HELP = Help(
    "Ingenting i dataene om et selskap kan ha en dato som ikke har vært ennå.",
    file="data/companies/firma.yml",
    wrong="year: 2099",
    right="year: 1950",
)

DATES = {"as_of", "checked", "ends", "period", "since", "until", "when"}


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each date that has not been yet, unless it is said to be planned."""
    now = today()
    for entry in catalog.companies.values():
        founded = entry.value.founded
        if founded and founded.year > now.year:
            message = f"selskapet er stiftet i {founded.year}, som ikke har vært ennå"
            hint = "rett årstallet"
            yield entry.document.issue(("founded", "year"), NAME, message, hint)
        for place, text in _dates(entry.value.model_dump(exclude_defaults=True), ()):
            if _start(text) > now:
                message = f"«{place[-1]}» er {text}, som ikke har vært ennå"
                hint = "rett datoen; en milepæl som kommer, har «planned: true»"
                yield entry.document.issue(place, NAME, message, hint)


def _dates(value: Any, place: Location) -> Iterator[tuple[Location, Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in DATES and inner is not None:
                if not (key == "when" and value.get("planned")):
                    yield (*place, key), inner
            else:
                yield from _dates(inner, (*place, key))
    elif isinstance(value, tuple | list):
        for i, inner in enumerate(value):
            yield from _dates(inner, (*place, i))


def _start(value: str | date) -> date:
    return value if isinstance(value, date) else first_day(value)

"""The dates of a work are days that exist, and run forwards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..reading.catalog import REFERENCES, Catalog
from ..reading.issue import Issue
from ..schema.reference import When
from .help import Help

NAME = "reference-date"
SCOPE = "wiki"
HELP = Help(
    "Datoen for et verk må finnes.",
    file="data/references.yml",
    wrong="[[2010, 13]]",
    right="[[2010, 5]]",
)

FIELDS = {"issued": "issued", "accessed": "accessed", "original_date": "original-date"}


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each date that is none, and each period that ends before it begins."""
    document = catalog.documents.get(REFERENCES)
    if document is None:
        return
    for i, reference in enumerate(catalog.references.values()):
        for field, key in FIELDS.items():
            found = _fault(getattr(reference, field))
            if found:
                yield document.issue(("references", i, key), NAME, *found)


def _fault(when: When | None) -> tuple[str, str] | None:
    parts = when.date_parts if when else ()
    for one in parts:
        if not _is_date(one):
            return f"{list(one)} er ikke en dato", "skriv år, måned og dag: [[2016, 11, 30]]"
    if parts and parts[-1] < parts[0]:
        message = f"perioden slutter {list(parts[-1])}, før den begynner {list(parts[0])}"
        return message, "skriv den første datoen først"
    return None


def _is_date(parts: tuple[int, ...]) -> bool:
    year, month, day = (*parts, 1, 1)[:3]
    if len(parts) > 3 or not -1000 <= year <= date.max.year:  # noqa: PLR2004 - year, month, day
        return False
    try:
        date(max(year, 1), month, day)
    except ValueError:
        return False
    return True

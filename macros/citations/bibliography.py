"""The site's bibliography: citations and reference lists by id, in Norwegian APA 7."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from ..kit.workers import shared
from ..reading.catalog import REFERENCES, Catalog, derived
from ..reading.errors import FaultyDataError
from . import apa


@dataclass(frozen=True)
class FormattedEntry:
    """A line of a reference list."""

    id: str
    html: Markup


def citation_label(catalog: Catalog, reference: str, locator: str | None = None) -> str:
    """Write «(Lemon & Verhoef, 2016, s. 72)» for a reference id, as plain text."""
    works = _works(catalog)
    if reference not in works.fields:
        raise FaultyDataError(REFERENCES)
    return apa.citation_label(works.fields[reference], locator, works.suffixes.get(reference, ""))


def format_entries(catalog: Catalog, references: Iterable[str]) -> list[FormattedEntry]:
    """Write the works with these ids in the order of a reference list, each once.

    An id that is not in the bibliography is passed over; the checks report it at its place.
    """
    works = _works(catalog)
    known = {reference for reference in references if reference in works.fields}
    ordered = sorted(known, key=lambda reference: (works.order[reference], reference))
    return [
        FormattedEntry(
            reference,
            apa.format_entry(works.fields[reference], works.suffixes.get(reference, "")),
        )
        for reference in ordered
    ]


def prepare(catalog: Catalog) -> None:
    """Write all works that are not kept from before, on all cores, and keep them."""
    works = _works(catalog)
    texts: dict[str, Callable[[], str]] = {}
    for name, fields in works.fields.items():
        texts |= apa.texts_of(fields) | apa.texts_of(fields, works.suffixes.get(name, ""))
    missing = apa.MEMO.missing(texts)
    apa.MEMO.add(dict(zip(missing, shared(lambda key: texts[key](), missing), strict=True)))
    apa.MEMO.keep(texts)


def sort_text(catalog: Catalog, reference: str) -> str:
    """What a work is sorted by first: its author, else its title, as ``collate`` writes it."""
    return _works(catalog).order[reference][0][0]


@dataclass(frozen=True)
class _Works:
    """The works as CSL fields, with what can only be known from all of them together."""

    fields: Mapping[str, Mapping[str, Any]]
    suffixes: Mapping[str, str]
    order: Mapping[str, apa.SortKey]


@derived
def _works(catalog: Catalog) -> _Works:
    fields = {name: reference.csl() for name, reference in catalog.references.items()}
    return _Works(
        fields=fields,
        suffixes=apa.year_suffixes(fields.values()),
        order={name: apa.sort_key(work) for name, work in fields.items()},
    )

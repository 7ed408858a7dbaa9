"""Quotes, dashes, numbers and spaces are as Norwegian typography has them."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.languages import norwegian_texts
from ..language.typography import Fault, faults
from ..reading.catalog import Catalog
from ..reading.issue import Fix, Issue
from ..reading.prose import Prose
from .help import Help

NAME = "typography"
SCOPE = "text"
HELP = Help(
    "Anførselstegn, streker, tall og mellomrom følger norske regler. «./mtenk check --fix» "
    "retter det meste.",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each sign that is not as it should be."""
    for prose, fault in _all_faults(catalog):
        remedy = "" if fault.new is None else " (./mtenk check --fix gjør det)"
        yield prose.issue(fault.start, NAME, fault.message, f"{fault.hint}{remedy}")


def fixes(catalog: Catalog) -> Iterator[Fix]:
    """Yield a repair for each fault with one remedy."""
    for prose, fault in _all_faults(catalog):
        if fault.new is not None:
            yield Fix(prose.path, fault.start, fault.end, fault.new)


def _all_faults(catalog: Catalog) -> Iterator[tuple[Prose, Fault]]:
    return ((prose, fault) for prose, text in norwegian_texts(catalog) for fault in faults(text))

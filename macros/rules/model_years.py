"""Years of a model run forwards."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import Catalog
from ..reading.issue import Issue
from .help import Help

NAME = "year-order"
SCOPE = "data"
HELP = Help(
    "Årene for en modell skal gå framover.",
    file="data/stage-models/trakt.yml",
    wrong="year_to: 2009",
    right="year_to: 2012",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue where ``year_to`` is not after ``year``."""
    for entry in catalog.stage_models.values():
        first, last = entry.value.year, entry.value.year_to
        if last is None:
            continue
        if first is None:
            message, hint = "«year_to» står uten «year»", "skriv det første året som «year»"
            yield entry.document.issue(("year_to",), NAME, message, hint)
        elif last <= first:
            message = f"«year_to» er {last}, som ikke er etter «year» {first}"
            yield entry.document.issue(
                ("year_to",), NAME, message, "bytt dem om, eller utelat «year_to»"
            )

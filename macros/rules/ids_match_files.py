"""A file's id is its name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from ..reading.catalog import Catalog, Entry
from ..reading.issue import Issue
from .help import Help

NAME = "id-file-name"
SCOPE = "data"
HELP = Help(
    "«id» skal være det samme som navnet på filen.",
    file="data/stage-models/lag.yml",
    wrong="id: laget\n",
    right="id: lag\n",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each file whose id is not its name."""
    entries: Iterator[tuple[str, Entry[Any]]] = chain(
        catalog.calculators.items(),
        catalog.companies.items(),
        catalog.lists.items(),
        catalog.stage_models.items(),
    )
    for stem, entry in entries:
        if entry.value.id != stem:
            message = f"«id» er «{entry.value.id}», men filen heter noe annet"
            hint = f"skriv «id: {stem}», eller gi filen navnet {entry.value.id}.yml"
            yield entry.document.issue(("id",), NAME, message, hint)

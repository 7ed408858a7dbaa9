"""Which ids of questions there are, and which there have been."""

from __future__ import annotations

from collections.abc import Mapping

from ..reading.catalog import QUESTIONS, Catalog
from ..reading.documents import Location


def ids_in_use(catalog: Catalog) -> Mapping[str, tuple[str, Location]]:
    """Ids and former ids of the questions written by hand, with file and place."""
    found: dict[str, tuple[str, Location]] = {}
    for stem, entry in catalog.questions.items():
        for i, question in enumerate(entry.value.questions):
            found.setdefault(question.id, (stem, ("questions", i, "id")))
            for j, alias in enumerate(question.aliases):
                found.setdefault(alias, (stem, ("questions", i, "aliases", j)))
    return found


def all_are_known(catalog: Catalog) -> bool:
    """Whether every file of questions could be read, so that no id is missing."""
    return not any(name.startswith(f"{QUESTIONS}/") for name in catalog.unread)

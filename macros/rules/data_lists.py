"""Lists have a text in every column of every row, and no others."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from .help import Help

NAME = "data-list"
SCOPE = "data"
HELP = Help(
    "Hver rad i en liste skal ha en tekst i hver kolonne, og ingen andre.",
    file="data/lists/trinn.yml",
    wrong="{ord: sist, wrd: last}",
    right="{ord: sist, word: last}",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each missing or unknown key of a row."""
    for entry in catalog.lists.values():
        keys = [column.key for column in entry.value.columns]
        for i, row in enumerate(entry.value.rows):
            for key in keys:
                if key not in row:
                    message = f"raden mangler «{key}»"
                    hint = f"legg til «{key}: …»"
                    yield entry.document.issue(("rows", i), NAME, message, hint)
            for key in row:
                if key not in keys:
                    line, column = entry.document.key_at("rows", i, key)
                    message, hint = (
                        f"det finnes ingen kolonne «{key}»",
                        spelling_hint(key, keys, "kolonnene"),
                    )
                    yield Issue(entry.document.path, line, column, NAME, message, hint)

"""The templates of generated questions come together: all files, or none."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import TEMPLATES, Catalog
from ..reading.issue import Issue
from .help import Help

NAME = "template-files"
SCOPE = "data"
HELP = Help(
    "Malene for oppgaver som lages av data, hører sammen: alle filene, eller ingen.",
)

FILES = ("lists.yml", "models.yml", "wording.yml")


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each file that is missing beside the others."""
    there = {*catalog.documents, *catalog.unread}
    if not any(name.startswith(f"{TEMPLATES}/") for name in there):
        return
    for name in FILES:
        path = f"{TEMPLATES}/{name}"
        if path not in there:
            hint = "legg filen tilbake; uten den blir det ikke laget noen oppgaver av data"
            yield Issue(path, 1, 1, NAME, "filen mangler", hint)

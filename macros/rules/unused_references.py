"""Every work in data/references.yml is cited somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..citations.citations import pages_citing
from ..reading.catalog import REFERENCES, Catalog
from ..reading.issue import Issue
from .help import Help

NAME = "unused-reference"
SCOPE = "wiki"
HELP = Help(
    "Ingen side viser til verket. Vis til det, eller ta det bort.",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield a warning for each work that no page cites.

    No error, so that the works of a page can be entered before the page is written. While a page or
    a model cannot be read, nobody knows what it cites.
    """
    document = catalog.documents.get(REFERENCES)
    if document is None or catalog.unread:
        return
    citing = pages_citing(catalog)
    for i, reference in enumerate(catalog.references):
        if reference not in citing:
            message = f"ingen side viser til «{reference}»"
            hint = "vis til den, eller ta den bort"
            issue = document.issue(("references", i, "id"), NAME, message, hint)
            yield replace(issue, level="warning")

"""What a question gives as its source is a work that its page cites."""

from __future__ import annotations

from collections.abc import Iterator

from ..citations.citations import works_on
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from .help import Help

NAME = "question-source"
SCOPE = "page"
HELP = Help(
    "Kilden til en oppgave må være en kilde som siden viser til.",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each work that is not on the page's list.

    While something cannot be read, nobody knows what a page cites.
    """
    for entry in catalog.questions.values() if not catalog.unread else ():
        page = catalog.pages.get(entry.value.page)
        works = works_on(catalog, page) if page else frozenset()
        for i, question in enumerate(entry.value.questions):
            source = question.reference
            if page and source and source.id in catalog.references and source.id not in works:
                message = f"siden viser ikke til «{source.id}»"
                hint = spelling_hint(source.id, works, "kildene på siden")
                place = ("questions", i, "reference", "id")
                yield entry.document.issue(place, NAME, message, hint)

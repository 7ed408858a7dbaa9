"""A work stands once in data/references.yml, even under two ids."""

from __future__ import annotations

from collections.abc import Iterator

from ..bokmal.collation import collate
from ..reading.catalog import REFERENCES, Catalog
from ..reading.issue import Issue
from ..schema.reference import Reference
from .help import Help

NAME = "duplicate-reference"
SCOPE = "wiki"
HELP = Help(
    "Det samme verket skal stå bare én gang i data/references.yml.",
    file="data/references.yml",
    wrong="  - id: berg2002\n    type: book\n"
    "    title: Reisen\n    author:\n"
    "      - {family: Berg, given: Kari}\n"
    "    issued: {date-parts: [[2001]]}\n  - id: moe2012",
    right="  - id: moe2012",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each entry whose DOI, or title, year and author, an earlier one has."""
    document = catalog.documents.get(REFERENCES)
    seen: dict[object, str] = {}
    for i, (name, reference) in enumerate(catalog.references.items() if document else ()):
        marks = _marks(reference)
        field, first = next(((f, seen[m]) for f, m in marks.items() if m in seen), ("", None))
        if first is not None and document:
            message = f"«{name}» ser ut til å være samme verk som «{first}»"
            hint = f"behold bare den ene, eller rett «{field}»"
            yield document.issue(("references", i, field), NAME, message, hint)
        for mark in marks.values():
            seen.setdefault(mark, name)


def _marks(reference: Reference) -> dict[str, object]:
    """What no other work has, by the field to look at."""
    people = reference.author or reference.editor
    first = collate(people[0].family or people[0].literal or "") if people else ""
    year = reference.issued.date_parts[0][0] if reference.issued else None
    place = (reference.container_title, reference.URL) if not people and year is None else None
    title = (collate(reference.title), year, first, place)
    return {"DOI": reference.DOI.lower(), "title": title} if reference.DOI else {"title": title}

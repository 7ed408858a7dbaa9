"""An article in a journal has a DOI, or says that none was found."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import REFERENCES, Catalog
from ..reading.issue import Issue
from ..schema.reference import Reference
from .help import Help

NAME = "reference-doi"
SCOPE = "wiki"
HELP = Help(
    "En tidsskriftartikkel skal ha en `DOI`, eller si at ingen finnes.",
    file="data/references.yml",
    wrong="page: 1-9\n",
    right="page: 1-9\n    DOI: 10.1000/funnel\n",
)

ARTICLE = "article-journal"


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each article with neither of the two, and each work with one too many."""
    document = catalog.documents.get(REFERENCES)
    if document is None:
        return
    for i, reference in enumerate(catalog.references.values()):
        found = _fault(reference)
        if found:
            field, message, hint = found
            yield document.issue(("references", i, field), NAME, message, hint)


def _fault(reference: Reference) -> tuple[str, str, str] | None:
    if reference.no_doi and reference.DOI:
        message = "artikkelen har en DOI, men også «no_doi»"
        return "no_doi", message, "ta bort «no_doi»"
    if reference.no_doi and reference.type != ARTICLE:
        message = "«no_doi» står på et verk som ikke er en tidsskriftartikkel"
        return "no_doi", message, "ta bort «no_doi»"
    if reference.type == ARTICLE and not reference.DOI and not reference.no_doi:
        message = "tidsskriftartikkelen har ingen DOI"
        return (
            "id",
            message,
            "slå den opp, eller skriv «no_doi: true» når du har lett og ikke funnet noen",
        )
    return None

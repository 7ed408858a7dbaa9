"""The wiki's word lists are in alphabetical order, with each term once."""

from __future__ import annotations

from collections.abc import Iterator

from ..bokmal.collation import collate
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.term_lists import DICTIONARY, ENGLISH_TERMS, TermList, read_terms
from .help import Help

NAME = "word-list"
SCOPE = "text"
HELP = Help(
    "Ordlistene står i alfabetisk rekkefølge, med hvert ord én gang.",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each term out of order or given twice."""
    for path in (DICTIONARY, ENGLISH_TERMS):
        yield from _check_list(read_terms(catalog.root, path))


def _check_list(terms: TermList) -> Iterator[Issue]:
    seen: dict[str, int] = {}
    above = ""
    for term, line in terms.terms:
        if term in seen:
            message = f"«{term}» står også på linje {seen[term]}"
            yield Issue(terms.path, line, 1, NAME, message, "ta bort denne linjen")
        elif above and _order(term) < _order(above):
            message = f"«{term}» kommer før «{above}» i alfabetet"
            hint = "sort the lines the Norwegian way, with æ, ø and å last"
            yield Issue(terms.path, line, 1, NAME, message, hint)
        else:
            above = term
        seen.setdefault(term, line)


def _order(term: str) -> tuple[str, str]:
    return collate(term, nordic=False), term

"""A page that shows a reference list has references, and one that has references shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.pages import SourcePage
from .help import Help

NAME = "reference-list"
SCOPE = "page"
HELP = Help(
    "En side med kilder skal vise kildelisten, og en side uten kilder skal ikke ha noen liste.",
    file="docs/stegmodeller/lag.md",
    wrong="Boken.",
    right="{{ reference_list() }}",
)

_CALL = re.compile(r"\{\{\s*reference_list\(")


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue where ``reference_list()`` and the front matter do not go together."""
    for page in catalog.pages.values():
        shows = bool(_CALL.search(page.text))
        if shows and not catalog.references_of(page) and not _is_unread(catalog, page):
            message = "siden viser en kildeliste, men har ingen kilder"
            hint = "skriv kildene under «references», eller ta bort «{{ reference_list() }}»"
            yield page.document.issue((), NAME, message, hint)
        tells_of_company = page.meta.kind == "company" and bool(catalog.references_of(page))
        if (page.meta.references or tells_of_company) and not shows:
            message = "siden har kilder, men viser dem ikke"
            hint = "avslutt siden med «## Referanser» og «{{ reference_list() }}»"
            yield page.document.issue(("references",), NAME, message, hint)


def _is_unread(catalog: Catalog, page: SourcePage) -> bool:
    """Whether the company that the page tells of, and so its works, cannot be read."""
    company = getattr(page.meta, "company", None)
    return company is not None and company not in catalog.companies

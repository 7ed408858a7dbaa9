"""Pages of a kind are as long as that kind should be, counted in the author's own words."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.readability import words
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.prose import pages_prose
from .help import Help

NAME = "word-count"
SCOPE = "text"
HELP = Help(
    "Siden er kortere eller lengre enn sider av samme slag skal være.",
)

LIMITS: dict[str, tuple[int, int | None]] = {
    "company": (400, 1000),
    "concept": (600, 1400),
    "stage-model": (350, None),
}
"""Fewest and most words of a kind."""


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each page that is too short or too long."""
    for page, prose in pages_prose(catalog):
        least, most = LIMITS.get(page.meta.kind, (0, None))
        count = len(words(prose.text[prose.body :]))
        what = f"en side av slaget {page.meta.kind}"
        if count < least:
            message = f"siden har {count} egne ord; {what} skal ha minst {least}"
            hint = "skriv det leseren fortsatt mangler"
        elif most and count > most:
            message = f"siden har {count} egne ord; {what} skal ha høyst {most}"
            hint = "kort den ned, eller flytt en del til en egen side"
        else:
            continue
        yield Issue(prose.path, page.body_line, 1, NAME, message, hint)

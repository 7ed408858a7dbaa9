"""Pages of a kind are as long as that kind should be, counted in the author's own words."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.readability import words
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.prose import pages_prose

NAME = "word-count"
SCOPE = "text"

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
        what = f"a {page.meta.kind} page"
        if count < least:
            message = f"the page has {count} words of its own; {what} has at least {least}"
            hint = "say what a reader still lacks"
        elif most and count > most:
            message = f"the page has {count} words of its own; {what} has at most {most}"
            hint = "cut it, or move a part to a page of its own"
        else:
            continue
        yield Issue(prose.path, page.body_line, 1, NAME, message, hint)

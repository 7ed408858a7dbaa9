"""Stars that stand for multiplication do not turn what is between them into italics."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..page_text.page_source import issue_at, running_text
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from .help import Help

NAME = "eaten-stars"
SCOPE = "page"
HELP = Help(
    "Stjerner mellom tall eller bokstaver gjør det som står imellom, til kursiv. Skriv tegnet ×.",
    wrong="Svaret er a*b*c her.",
    right="Svaret er a × b × c her.",
)

_STARS = re.compile(
    r"[\w.,]*\w(?<!\\)(\*{1,2})(?=\w)(?:[^\s*]*\w|(?<=\d\*)[^*\n]*\w(?=\*\d))\1(?=\w)[\w.,*]*"
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each pair of stars with a figure or a letter on both sides."""
    for page in catalog.bodies():
        if "*" not in page.body:
            continue
        for match in _STARS.finditer(running_text(page).text):
            shown = match[0] if len(match[0]) <= 30 else match[0][:29] + "…"  # noqa: PLR2004
            message = f"stjernene i «{shown}» forsvinner, og det som står mellom dem, blir kursiv"
            hint = "skriv gangetegn (5 · 3 · 2), eller \\* for en stjerne"
            yield issue_at(page, match.start(), NAME, message, hint)

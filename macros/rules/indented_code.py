"""Text is not turned into code by mere indentation, as happens to text pasted from Word."""

from __future__ import annotations

from collections.abc import Iterator

from ..page_text.page_source import issue_at, running_text
from ..page_text.rendered import rendered
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from .help import Help

NAME = "indented-code"
SCOPE = "page"
HELP = Help(
    "Fire mellomrom foran en linje gjør den til kode. Det skjer ofte med tekst fra Word.",
    wrong="Et avsnitt.\n\n    Et avsnitt til.",
    right="Et avsnitt.\n\nEt avsnitt til.",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each block of code that has no fence."""
    for page in catalog.bodies():
        first_lines = rendered(page).indented
        if not first_lines:
            continue
        text, at = running_text(page).text, 0
        for line in first_lines:
            found = _find(page.body, line, at)
            at = found + 1
            if text[found : found + 1].strip():  # else it is told of apart
                message = "fire mellomrom foran teksten gjør den til kode"
                hint = "ta bort mellomrommene; skriv > foran et sitat, og ``` rundt kode"
                yield issue_at(page, found, NAME, message, hint)


def _find(body: str, line: str, start: int) -> int:
    """Where a line's text starts, from a position on; the top when it cannot be told."""
    for offset in (start, 0):
        position = body.find(line, offset)
        while position != -1:
            before = body[body.rfind("\n", 0, position) + 1 : position]
            if not before.strip() and len(before.expandtabs(4)) >= 4:  # noqa: PLR2004 - code
                return position
            position = body.find(line, position + 1)
    return max(body.find(line), 0)

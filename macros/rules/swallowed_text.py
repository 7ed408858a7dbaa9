"""No text of a page vanishes in a comment that its author did not mean to write."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..page_text.page_source import JINJA_COMMENT, RAW, cover, is_judged, issue_at
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.pages import CODE, FENCE, SourcePage
from .help import Help

NAME = "swallowed-text"
SCOPE = "page"
HELP = Help(
    "En kommentar som ikke er lukket, skjuler resten av teksten.",
    wrong="Tekst <!-- en merknad",
    right="Tekst.\n\n<!-- en merknad -->",
)

_ID = re.compile(r"\{#[ ]?([\w-]+)[ ]?\}")
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_ALONE = re.compile(r"(?:\A|\n)[ \t]*\Z")


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each start of a comment that hides text."""
    for page in catalog.bodies():
        if ("{#" in page.body or "<!--" in page.body) and is_judged(page.body):
            yield from _check_page(page)


def _check_page(page: SourcePage) -> Iterator[Issue]:
    text = cover(RAW, cover(CODE, cover(FENCE, page.body)))
    for match in _COMMENT.finditer(text):
        found = _comment_fault(text, match)
        if found:
            yield issue_at(page, match.start(), NAME, *found)
    for match in JINJA_COMMENT.finditer(cover(_COMMENT, text)):
        yield issue_at(page, match.start(), NAME, *_brace_fault(text, match))


def _brace_fault(text: str, match: re.Match[str]) -> tuple[str, str]:
    anchor = _ID.match(text, match.start())
    if anchor:
        return (
            f"«{anchor[0]}» starter en kommentar som skjuler teksten etter",
            f"skriv {{: #{anchor[1]} }}",
        )
    if match[0].endswith("#}"):
        return "teksten mellom «{#» og «#}» blir ikke vist", "fjern den, eller ta bort «{#» og «#}»"
    return "«{#» starter en kommentar som skjuler teksten etter", "fjern tegnet «#» etter klammen"


def _comment_fault(text: str, match: re.Match[str]) -> tuple[str, str] | None:
    if not match[0].endswith("-->"):
        return "kommentaren «<!--» blir aldri lukket", "skriv --> der kommentaren slutter"
    inside = match[1].strip()
    if "\n\n" in re.sub(r"[ \t]+\n", "\n", inside) or re.search(r"^#{1,6} ", inside, re.MULTILINE):
        return (
            "kommentaren skjuler flere avsnitt",
            "ta bort <!-- og --> hvis teksten skal vises, ellers slett den (git husker den)",
        )
    if inside and not _ALONE.search(text[: match.start()]):
        return (
            "teksten mellom «<!--» og «-->» blir ikke vist",
            "ta den bort, eller sett kommentaren på en linje for seg selv",
        )
    return None

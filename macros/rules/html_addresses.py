"""Links and pictures written as HTML lead somewhere: the engine mends only those in Markdown."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.pages import SourcePage
from ..trust.page_markup.judging import scheme_of
from .help import Help

NAME = "html-address"
SCOPE = "page"
HELP = Help(
    "Lenker og bilder som er skrevet som HTML, blir ikke rettet når siden bygges. Skriv "
    "dem som Markdown.",
    wrong='<a href="kundereise.md">Kundereise</a>',
    right="[Kundereise](kundereise.md)",
)

_ADDRESS = re.compile(
    r"<(?:a|img)\s(?:[^<>]*?\s)?(href|src)\s*=\s*[\"']?([^\"'<>\s][^\"'<>]*)", re.IGNORECASE
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each address that leads to no page and no file."""
    for page in catalog.bodies():
        if "<" in page.body:
            yield from _check_page(catalog, page)


def _check_page(catalog: Catalog, page: SourcePage) -> Iterator[Issue]:
    text = page.text
    for match in _ADDRESS.finditer(text):
        address = match.group(2).strip()
        if scheme_of(address) or address.startswith("#") or _is_there(catalog, page, address):
            continue
        line = page.body_line + text.count("\n", 0, match.start(2))
        column = match.start(2) - text.rfind("\n", 0, match.start(2))
        if match.group(1).lower() == "href":
            message = f"lenken «{address}» fører ingen steder"
            hint = "skriv den i Markdown, fra denne filen til den andre: [tekst](sti/til/side.md)"
        else:
            message = f"bildet «{address}» finnes ikke"
            hint = "legg det under docs/, og skriv det i Markdown: ![tekst](sti/til/bilde.png)"
        yield Issue(page.document.path, line, column, NAME, message, hint)


def _is_there(catalog: Catalog, page: SourcePage, address: str) -> bool:
    """Whether a browser on the page at its own address would find something."""
    path = re.split(r"[?#]", address, maxsplit=1)[0]
    target = posixpath.normpath(posixpath.join(page.url, path))
    if target.startswith(("..", "/")):
        return False
    if target == "." or path.endswith("/"):
        return catalog.has_page("index" if target == "." else target)
    return not target.endswith(".md") and (catalog.root / "docs" / target).is_file()

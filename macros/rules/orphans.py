"""A reader comes to every page from another page's text, related list or cards."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..wiki.links import pages_leading_to
from .help import Help

NAME = "orphan"
SCOPE = "wiki"
HELP = Help(
    "Ingen side lenker hit, så leseren finner den ikke.",
    file="docs/stegmodeller/index.md",
    wrong="to av dem sammenlignet",
    right="[to av dem sammenlignet](sammenligning.md)",
)

START = "index"


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each page, other than the first, that nothing but the menu leads to."""
    if any(name.startswith("docs/") for name in catalog.unread):
        return
    for page in catalog.pages.values():
        if page.id != START and not pages_leading_to(catalog, page.id):
            message = f"ingen side fører til «{page.id}»"
            hint = "lenk til den i teksten på en annen side, eller nevn den under «related» der"
            yield page.document.issue((), NAME, message, hint)

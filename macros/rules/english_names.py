"""``english`` in front matter picks out names that the page has."""

from __future__ import annotations

from collections.abc import Iterator

from ..glossary.glossary import title_parts
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from .help import Help

NAME = "english"
SCOPE = "page"
HELP = Help(
    "Navnene i «english» skal være navn som siden har: tittelen, et alias eller en forkortelse.",
    file="docs/begreper/kundereise.md",
    wrong="abbreviations: [KR]\nenglish: [customer journey]",
    right="abbreviations: [KR]",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each name that is not the page's, or is given twice."""
    for page in catalog.pages.values():
        short, other = title_parts(page)
        names = {page.meta.title, short, *page.meta.aliases, *page.meta.abbreviations}
        names |= {other} if other else set()
        seen: set[str] = set()
        for i, name in enumerate(page.meta.english):
            if name not in names:
                message = f"«{name}» er verken tittel, alias eller forkortelse for siden"
                hint = spelling_hint(name, names, "navnene")
                yield page.document.issue(("english", i), NAME, message, hint)
            elif name in seen:
                message = f"«{name}» står to ganger"
                yield page.document.issue(("english", i), NAME, message, "ta bort linjen")
            seen.add(name)

"""Each heading on a page is made of words, and no two of a section are alike."""

from __future__ import annotations

from collections.abc import Iterator

from ..bokmal.slugs import slugify
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.pages import SourcePage
from ..wiki.anchors import plain
from .help import Help
from .page_structure import STRUCTURES

NAME = "heading"
SCOPE = "page"
HELP = Help(
    "En overskrift skal ha ord, og to overskrifter i samme del skal ikke være like.",
    wrong="### 🎉\n\nTekst.",
    right="### Til slutt\n\nTekst.",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each heading that cannot be told from another or has no words."""
    for page in catalog.bodies():
        yield from _check_page(page)


def _check_page(page: SourcePage) -> Iterator[Issue]:
    seen: dict[str, int] = {}
    for heading in page.headings():
        text = plain(heading.text)
        if not slugify(text):
            message = (
                f"overskriften «{text}» har verken bokstaver eller tall, så den får ingen adresse"
            )
            hint = "skriv overskriften med ord"
            yield Issue(page.document.path, heading.line, 1, NAME, message, hint)
            continue
        first = seen.setdefault(text.casefold(), heading.line)
        if first != heading.line and heading.level > 1 and not _is_told_of(page, heading.level):
            message = f"overskriften «{text}» står to ganger på siden"
            hint = f"skriv hva hver av dem handler om; den første står på linje {first}"
            yield Issue(page.document.path, heading.line, 1, NAME, message, hint)


def _is_told_of(page: SourcePage, level: int) -> bool:
    """Whether the rule for the structure of the page's kind tells of it."""
    return level == 2 and page.meta.kind in STRUCTURES and "kind" not in page.faulty  # noqa: PLR2004

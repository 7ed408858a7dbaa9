"""No page is harder to read than LIX 55."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.readability import lix
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.prose import pages_prose
from .help import Help

NAME = "readability"
SCOPE = "text"
HELP = Help(
    "Siden er tung å lese. Skriv kortere setninger og kortere ord.",
)

HARDEST = 55


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each page above the limit."""
    for page, prose in pages_prose(catalog):
        found = lix(prose.text[prose.body :])
        if found > HARDEST:
            message = f"lesbarhetstallet (LIX) er {found:.0f}; det skal være høyst {HARDEST}"
            hint = "skriv kortere setninger, og kortere ord der de finnes"
            yield Issue(prose.path, page.body_line, 1, NAME, message, hint)

"""No two pages have a paragraph in common."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.overlap import paragraphs
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.prose import Prose, pages_prose
from .help import Help

NAME = "shared-paragraph"
SCOPE = "text"
HELP = Help(
    "To sider skal ikke ha det samme avsnittet. Behold det ett sted, og lenk dit.",
)

SHORT = 12
"""Paragraphs of fewer words may be alike."""


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each paragraph that stands on another page too."""
    first: dict[str, tuple[Prose, int]] = {}
    for _, prose in pages_prose(catalog):
        for start, words in paragraphs(prose.text[prose.body :]):
            if words.count(" ") + 1 < SHORT:
                continue
            place = prose.body + start
            other, other_place = first.setdefault(words, (prose, place))
            if other is not prose:
                where = f"{other.path}, linje {other.place(other_place)[0]}"
                message = f"avsnittet er det samme som i {where}"
                yield prose.issue(place, NAME, message, "behold det ett sted, og lenk dit")

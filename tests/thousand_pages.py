"""A wiki of a thousand pages, made from the texts of ours, to see what grows with the site."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from macros.publish.search.index import IndexedPage

VOWELS = "aeiouyæøå"
WORD = re.compile(r"[^\W_]+")
COMMON = 3
"""Pages that a word stands on before it is taken for one that new pages have too."""


def more_pages(pages: Sequence[IndexedPage], count: int) -> list[IndexedPage]:
    """Ours, and copies whose names and rare words have other vowels, as new subjects have."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({word for section in page.sections for word in WORD.findall(section.text)})
    common = {word for word, number in seen.items() if number >= COMMON}
    copies = (copy for turn in range(len(VOWELS)) for copy in _copies(pages, turn, common))
    return [copy for copy, _ in zip(copies, range(count), strict=False)]


def _copies(pages: Sequence[IndexedPage], turn: int, common: set[str]) -> Iterator[IndexedPage]:
    turned = VOWELS[turn:] + VOWELS[:turn]
    table = str.maketrans(VOWELS + VOWELS.upper(), turned + turned.upper())

    def renewed(text: str) -> str:
        return WORD.sub(lambda m: m[0] if m[0] in common else m[0].translate(table), text)

    for page in pages:
        named = replace(
            page.named,
            id=f"{page.named.id}-{turn}",
            url=f"{page.named.id}-{turn}/",
            title=page.named.title.translate(table),
            description=renewed(page.named.description),
            names=tuple(name.translate(table) for name in page.named.names),
        )
        sections = (
            replace(one, heading=renewed(one.heading), text=renewed(one.text))
            for one in page.sections
        )
        yield IndexedPage(named, tuple(sections))

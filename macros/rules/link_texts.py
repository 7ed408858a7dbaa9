"""The text of a link says where it leads, also when it is read out alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..page_text.page_source import issue_at, running_text
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from .help import Help

NAME = "link-text"
SCOPE = "page"
HELP = Help(
    "Teksten i en lenke skal si hvor den fører, også når den blir lest opp alene.",
    wrong="Les mer [her](kundereise.md).",
    right="Les mer om [kundereisen](kundereise.md).",
)

EMPTY_WORDS = {"denne lenken", "denne linken", "denne siden", "denne", "dette", "her", "hit"}
EMPTY_WORDS |= {"klikk her", "lenke", "lenken", "les mer", "les mer her", "link", "linken", "mer"}
EMPTY_WORDS |= {"se her", "trykk her", "side", "siden", "click here", "here", "read more"}

_LINK = re.compile(
    r"(?<![!\\])\[((?:[^\[\]]|!?\[[^\[\]\n]*\](?:\([^)]*\))?)*)\](\(\s*<?([^)\s>]*)|\[[^\]\n]+\])"
)
_MARKS = re.compile(r"[*_`~=]")


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each link without a text of its own."""
    for page in catalog.bodies():
        for match in _LINK.finditer(running_text(page).text):
            text = _MARKS.sub("", page.body[match.start(1) : match.end(1)]).strip()
            found = _fault(text, match[3] or "")
            if found:
                yield issue_at(page, match.start(), NAME, *found)


def _fault(text: str, target: str) -> tuple[str, str] | None:
    bare = text.strip(" .…:»«→>").casefold()
    if not bare and "![" not in text:
        return "lenken har ingen tekst", "skriv mellom [ og ] hva lenken fører til"
    if bare in EMPTY_WORDS:
        return (
            f"lenketeksten «{text}» sier ikke hvor lenken fører",
            "skriv hva som er der, i teksten",
        )
    if re.match(r"(?:https?://|www\.)\S+$", text) and target:
        return "lenken har adressen som tekst", "skriv navnet på siden mellom [ og ]"
    return None

"""Links that are written in two places, [text][name] and [name]: address, have both of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..page_text.page_source import issue_at, running_text
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.pages import SourcePage
from ..reading.validation import suggest
from .help import Help

NAME = "reference-link"
SCOPE = "page"
HELP = Help(
    "En lenke som er delt i to, trenger begge delene: [tekst][navn] og [navn]: adresse.",
    wrong="Se [reisen][kundereise].",
    right="Se [reisen][kundereise].\n\n[kundereise]: kundereise.md",
)

_ADDRESS = re.compile(r"^[ ]{0,3}\[([^\]\n^][^\]\n]*)\]:[ \t]*(\S.*)?$", re.MULTILINE)
_USE = re.compile(r"(?<!\\)\[((?:[^\[\]\n]|\[[^\]\n]*\])*)\][ ]?\[([^\]\n]*)\]")
_SHORT = re.compile(r"(?<![\]\\])\[([^\[\]\n^]+)\](?![\[(:])")


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each name without an address, and each address that none uses."""
    for page in catalog.bodies():
        if "][" in page.body or "] [" in page.body or "]:" in page.body:
            yield from _check_page(page)


def _check_page(page: SourcePage) -> Iterator[Issue]:
    text = running_text(page).text
    addresses: dict[str, tuple[str, int]] = {}
    for match in _ADDRESS.finditer(text):
        name = _key(match[1])
        if name in addresses:
            message = f"adressen til [{match[1]}] er skrevet to ganger"
            yield issue_at(page, match.start(), NAME, message, "behold den som er riktig")
        addresses.setdefault(name, (match[1], match.start()))
    used: set[str] = set()
    for match in _USE.finditer(text):
        if text.startswith("^", match.start(2)) or match[1].startswith("^"):
            continue  # footnotes
        name = match[2] or match[1]
        used.add(_key(name))
        if _key(name) not in addresses:
            near = suggest(_key(name), addresses)
            hint = f"mente du [{addresses[near][0]}]?" if near else f"skriv [{match[1]}](adresse)"
            message = f"lenken viser til [{name}], som ikke har noen adresse"
            yield issue_at(page, match.start(), NAME, message, hint)
    used |= {_key(match[1]) for match in _SHORT.finditer(text)}
    for name, (written, position) in addresses.items():
        if name not in used:
            hint = "slett linjen, eller skriv [tekst][" + written + "] der lenken hører til"
            yield issue_at(page, position, NAME, f"ingen lenke bruker adressen [{written}]", hint)


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()

"""Addresses within pages, in every form that our pages use, and what they become."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from ..page_text.page_source import RAW, cover
from ..reading.issue import Fix
from ..reading.pages import CODE, COMMENT, FENCE, SourcePage, page_url

_INLINE = re.compile(
    r"!?\[(?:[^\[\]]|\[[^\[\]\n]*\])*\]\(\s*<?([^)\s>]+)>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
_PICTURE = re.compile(r"!\[[^\[\]]*\]\(\s*<?([^)\s>]+)")
_APART = re.compile(r"^[ ]{0,3}\[[^\]\n^][^\]\n]*\]:[ \t]*<?([^\s>]+)", re.MULTILINE)
_HTML = re.compile(
    r"<(?:a|img|source|video|audio)\s(?:[^<>]*?\s)?(?:href|src)\s*=\s*[\"']?([^\"'<>\s]+)",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//|/", re.IGNORECASE)
_END = re.compile(r"[?#].*$", re.DOTALL)


@dataclass(frozen=True)
class Place:
    """Where an address within the wiki leads: a file below docs/, and what comes after it."""

    file: str
    end: str

    @property
    def anchor(self) -> str:
        """Heading, without «#»."""
        return unquote(self.end.partition("#")[2])


@dataclass(frozen=True)
class Address:
    """An address on a page. Those in HTML are read from the page's own address, as browsers do."""

    start: int
    written: str
    in_html: bool


Turn = Callable[[Place], Place]
"""What a place becomes; the same place when nothing is to happen."""


def addresses(page: SourcePage) -> Iterator[Address]:
    """Addresses in the page's text that stay in the wiki, each once; none in code."""
    text = page.body
    for pattern in (FENCE, CODE, COMMENT, RAW):
        text = cover(pattern, text)
    found: dict[int, Address] = {}
    for pattern in (_INLINE, _PICTURE, _APART, _HTML):
        for match in pattern.finditer(text):
            if not _OUTSIDE.match(match[1]):
                address = Address(match.start(1), match[1], pattern is _HTML)
                found.setdefault(address.start, address)
    yield from (found[start] for start in sorted(found))


def place_of(files: frozenset[str], page: SourcePage, address: Address) -> Place | None:
    """Where an address leads; None where there is nothing."""
    path = _END.sub("", address.written)
    end = address.written[len(path) :]
    if not path:
        return Place(page.file, end)
    base = page.url if address.in_html else posixpath.dirname(page.file)
    file = posixpath.normpath(posixpath.join(base, unquote(path)))
    if not address.in_html or not (path.endswith("/") or file == "."):
        return Place(file, end) if file in files else None
    names = ["index.md"] if file == "." else [f"{file}.md", f"{file}/index.md"]
    return next((Place(name, end) for name in names if name in files), None)


def link_edits(
    files: frozenset[str], page: SourcePage, moves: Mapping[str, str], turn: Turn
) -> Iterator[Fix]:
    """Edits that make a page's addresses lead where they should once files have moved.

    ``turn`` says what each place becomes, in today's names; ``moves`` says what files are called
    afterwards, this page's too.
    """
    for address in addresses(page):
        place = place_of(files, page, address)
        if place is None:
            continue
        turned = turn(place)
        stays = page.file not in moves and turned.file not in moves
        if turned == place and (
            stays or (place.file == page.file and address.written == place.end)
        ):
            continue
        new = _written(page, moves, turned, address)
        if new != address.written:
            start = page.body_start + address.start
            yield Fix(page.document.path, start, start + len(address.written), new)


def _written(page: SourcePage, moves: Mapping[str, str], place: Place, address: Address) -> str:
    """The address as it will be written, in the form that it has."""
    here = moves.get(page.file, page.file)
    there = moves.get(place.file, place.file)
    path = _END.sub("", address.written)
    if there == here and (not path or (place.end.startswith("#") and not address.in_html)):
        return place.end or posixpath.basename(there)
    if not address.in_html:
        return posixpath.relpath(there, posixpath.dirname(here) or ".") + place.end
    target = page_url(there) if there.endswith(".md") else there
    relative = posixpath.relpath(target or ".", page_url(here) or ".")
    return f"{relative}/{place.end}" if there.endswith(".md") else relative + place.end


def turned_page(old: str, new: str, anchor: str = "") -> Turn:
    """Lead from a page that goes to another; headings of the old are not looked for on the new."""

    def turn(place: Place) -> Place:
        if place.file != old:
            return place
        return Place(new, anchor)

    return turn


def turned_heading(file: str, old: str, new: str) -> Turn:
    """Lead from a heading to the same under its new name."""

    def turn(place: Place) -> Place:
        if place.file != file or place.anchor != old:
            return place
        return Place(file, place.end.partition("#")[0] + f"#{new}")

    return turn


def unturned(place: Place) -> Place:
    """Change no place: only what files are called."""
    return place

"""Boxes as GitHub and Obsidian write them, and titles in bokmål for boxes without one."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor
from markdown.treeprocessors import Treeprocessor

from .starts import LONGEST

TITLES = {
    "note": "Merk",
    "info": "Info",
    "tip": "Tips",
    "important": "Viktig",
    "warning": "Advarsel",
    "caution": "Forsiktig",
    "danger": "Fare",
    "success": "Bra",
    "failure": "Feil",
    "bug": "Feil",
    "question": "Spørsmål",
    "example": "Eksempel",
    "quote": "Sitat",
    "abstract": "Sammendrag",
    "todo": "Å gjøre",
}
"""The kinds of boxes, each with the title of one that has no other."""

_SAME = {
    "hint": "tip",
    "summary": "abstract",
    "tldr": "abstract",
    "check": "success",
    "done": "success",
    "help": "question",
    "faq": "question",
    "attention": "warning",
    "fail": "failure",
    "missing": "failure",
    "error": "danger",
    "cite": "quote",
    "seealso": "info",
}
"""Other names for the kinds."""

KINDS = frozenset({*TITLES, *_SAME})

_START = re.compile(r" {0,3}> ?\[!(\w+)\]([-+]?)[ ]*(.*)")
_QUOTE = re.compile(r" {0,3}> ?")


def kind_of(name: str) -> str:
    """Kind of box that a name means, in small letters; the name itself when it is unknown."""
    name = name.lower()
    return _SAME.get(name, name)


class QuotedBox(BlockProcessor):
    """``> [!NOTE]`` and ``> [!tip]- Title``: a box, folded when a sign says so."""

    def test(self, _parent: Element, block: str) -> bool:
        is_short = "[!" in block and block.count("\n") <= LONGEST
        return is_short and _place(block.split("\n")) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        lines = blocks.pop(0).split("\n")
        place = _place(lines) or 0
        if place:
            blocks[:0] = ["\n".join(lines[:place]), "\n".join(lines[place:])]
            return
        content, rest = _quoted(lines[1:])
        if rest:
            blocks.insert(0, "\n".join(rest))
        box = self._box(parent, lines[0])
        self.parser.state.set("blockquote")
        self.parser.parseChunk(box, "\n".join(content))
        self.parser.state.reset()

    @staticmethod
    def _box(parent: Element, line: str) -> Element:
        start = _START.match(line)
        assert start  # noqa: S101 - the test has found it
        kind, fold, title = (
            kind_of(start[1]),
            start[2],
            start[3].strip() or TITLES[kind_of(start[1])],
        )
        if fold:
            box = SubElement(parent, "details", {"class": kind})
            SubElement(box, "summary").text = title
            if fold == "+":
                box.set("open", "open")
        else:
            box = SubElement(parent, "div", {"class": f"admonition {kind}"})
            SubElement(box, "p", {"class": "admonition-title"}).text = title
        return box


def _place(lines: list[str]) -> int | None:
    """Return the line on which a box begins."""
    for index, line in enumerate(lines):
        start = _START.match(line)
        if start and start[1].lower() in KINDS:
            return index
    return None


def _quoted(lines: list[str]) -> tuple[list[str], list[str]]:
    """Lines of the box without their signs, and the lines after it."""
    for index, line in enumerate(lines):
        if _START.match(line):
            return _quoted(lines[:index])[0], lines[index:]
    return [_QUOTE.sub("", line, count=1) for line in lines], []


class BoxTitles(Treeprocessor):
    """Gives ``!!! note`` the title «Merk», where the library writes «Note»."""

    def run(self, root: Element) -> None:
        for box in root.iter():
            kinds = box.get("class", "").split()
            title = box[0] if len(box) else None
            if title is None or not (box.tag == "details" or "admonition" in kinds):
                continue
            kind = next((name for name in kinds if name in KINDS), None)
            if kind and title.text == " ".join(kinds).replace("admonition ", "").capitalize():
                title.text = TITLES[kind_of(kind)]

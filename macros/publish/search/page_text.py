"""The text of a built page by its headings, from what any engine puts in ``article``. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from lxml.html import HtmlElement

from .words import whole_words, without_addresses

_HEADINGS = {"h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_ITEM = 7
"""Level of a list item: below any heading."""
_CONTROLS = {"button", "dialog", "form", "input", "select", "textarea"}
_AROUND = {"footer", "h1", "header", "nav"}
_NO_PROSE = {"script", "style", "svg", "template"}
_LEFT_OUT = _CONTROLS | _AROUND | _NO_PROSE
_LEFT_OUT_CLASSES = {
    "footnote-backref",
    "headerlink",
    "mt-references__used",
    "visually-hidden",
}
_MARKS = {"a", "abbr", "b", "bdi", "cite", "data", "del", "dfn", "em", "i", "ins", "mark", "q", "s"}
_SIGNS = {"small", "span", "strong", "sub", "sup", "time", "u", "wbr"}
_CODE = {"code", "kbd", "samp", "var"}
_WITHIN_WORDS = {*_MARKS, *_SIGNS, *_CODE, "mtenk-term"}
"""Elements that may begin or end in the middle of a word; all others part words."""


@dataclass(frozen=True)
class Section:
    """What stands under a heading, or in a list item with an address of its own."""

    anchor: str
    heading: str
    text: str


@dataclass
class _Open:
    """A section while its text is being gathered."""

    anchor: str
    heading: str
    level: int = 0
    parts: list[str] = field(default_factory=list)


def sections_in(article: HtmlElement | None) -> list[Section]:
    """Sections in order. Those that say nothing, nor have any below them that do, are left out."""
    if article is None:
        return []
    gatherer = _Gatherer()
    gatherer.read(article)
    return list(_worth_showing(gatherer.sections))


def _worth_showing(found: list[_Open]) -> Iterator[Section]:
    kept: list[Section] = []
    below = 0
    for section in reversed(found):
        text = _one_line(section)
        if text or below > section.level > 0:
            kept.append(Section(section.anchor, section.heading, text))
            below = section.level
    return reversed(kept)


def _one_line(section: _Open) -> str:
    return " ".join(without_addresses(whole_words("".join(section.parts))).split())


class _Gatherer:
    def __init__(self) -> None:
        self.sections = [_Open("", "")]
        self._current = self.sections[0]

    def read(self, element: HtmlElement) -> None:
        """Add what stands in an element, its tail left to the caller."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _LEFT_OUT or _is_left_out(element):
            return
        if tag in _HEADINGS and element.get("id"):
            self._begin_heading(element, _HEADINGS[tag])
            return
        outer = self._current
        if tag == "li" and element.get("id"):
            self._begin(_Open(element.get("id"), outer.heading, _ITEM))
            self._read_inside(element)
            self._current = outer
        else:
            self._read_inside(element)

    def _read_inside(self, element: HtmlElement) -> None:
        space = "" if element.tag in _WITHIN_WORDS else " "
        self._add(space + (element.text or ""))
        for child in element:
            self.read(child)
            self._add(child.tail or "")
        self._add(space)

    def _begin_heading(self, element: HtmlElement, level: int) -> None:
        self._begin(_Open("", "", level))
        self._read_inside(element)
        self._current.anchor, self._current.heading = element.get("id"), _one_line(self._current)
        self._current.parts.clear()

    def _begin(self, section: _Open) -> None:
        self.sections.append(section)
        self._current = section

    def _add(self, text: str) -> None:
        self._current.parts.append(text)


def _is_left_out(element: HtmlElement) -> bool:
    if element.get("data-search-exclude") is not None or element.get("hidden") is not None:
        return True
    return not _LEFT_OUT_CLASSES.isdisjoint((element.get("class") or "").split())


def joined(sections: Iterable[Section], most: int) -> list[list[Section]]:
    """Sections in as few runs as there must be for none to be longer than ``most`` characters.

    A section that alone is longer is cut between words; its pieces keep its address.
    """
    runs: list[list[Section]] = [[]]
    room = most
    for section in (piece for whole in sections for piece in _pieces(whole, most)):
        if len(section.text) > room and runs[-1]:
            runs.append([])
            room = most
        runs[-1].append(section)
        room -= len(section.text)
    return runs


def _pieces(section: Section, most: int) -> Iterator[Section]:
    text = section.text
    while len(text) > most:
        at = text.rfind(" ", 0, most) + 1 or most
        yield replace(section, text=text[:at].strip())
        text = text[at:]
    yield replace(section, text=text)

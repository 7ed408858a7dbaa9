"""Tables scroll in a frame of their own, which can be reached by key and has a name."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from ...trust.page_markup.allowed import FRAME

_NAME = "Tabell"
_ALIGNED = {"text-align: center;": "mt-center", "text-align: right;": "mt-right"}
"""Classes for what the library writes as styles, which the pages' policy forbids."""
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_STAND_IN = re.compile("\x02(amp)?[^\x03]*\x03")


class TableFrames(Treeprocessor):
    """Frames each table. Its name is that of the heading above, with a number after the first."""

    def run(self, root: Element) -> None:
        self.heading = ""
        self.names: dict[str, int] = {}
        self._walk(root)

    def _walk(self, parent: Element) -> None:
        for place, child in enumerate(list(parent)):
            if child.tag in _HEADINGS:
                self.heading = _text(child)
            elif child.tag == "table":
                _mend_cells(child)
                parent[place] = _framed(child, self._name())
            else:
                self._walk(child)

    def _name(self) -> str:
        name = f"{_NAME}: {self.heading}" if self.heading else _NAME
        self.names[name] = self.names.get(name, 0) + 1
        return f"{name} ({self.names[name]})" if self.names[name] > 1 else name


def _text(heading: Element) -> str:
    """Text of a heading, without what stands in for HTML."""
    text = _STAND_IN.sub(lambda sign: "&" if sign[1] else "", "".join(heading.itertext()))
    return " ".join(text.split())


def _mend_cells(table: Element) -> None:
    """Align by class, and let «\\|» within code be the sign it stands for."""
    for cell in table.iter():
        if cell.tag in {"td", "th"}:
            aligned = _ALIGNED.get(cell.attrib.pop("style", ""))
            if aligned:
                cell.set("class", aligned)
            for code in cell.iter("code"):
                code.text = AtomicString((code.text or "").replace(r"\|", "|"))


def _framed(table: Element, name: str) -> Element:
    frame = Element("div", {"class": FRAME, "role": "region", "tabindex": "0", "aria-label": name})
    frame.tail, table.tail = table.tail, None
    frame.append(table)
    return frame

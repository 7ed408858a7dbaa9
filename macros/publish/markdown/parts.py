"""Small changes to elements, shared by the rewriting steps."""

from __future__ import annotations

import re

from lxml.html import HtmlElement
from lxml.html.builder import E

BLOCKS = frozenset(
    {"blockquote", "details", "div", "dl", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p"}
    | {"pre", "section", "table", "ul"}
)
"""Elements that stand on lines of their own."""

_SPACE = re.compile(r"[ \t\r\n\f]+")


def one_line(text: str) -> str:
    """Text with single spaces. A space that does not break, as in «20 000», stays one."""
    return _SPACE.sub(" ", text).strip(" ")


def classes(element: HtmlElement) -> frozenset[str]:
    """Classes of an element."""
    return frozenset(element.get("class", "").split())


def text_of(element: HtmlElement) -> str:
    """All text inside an element, on one line."""
    return one_line("".join(element.itertext()))


def add_text(element: HtmlElement, before: str, after: str) -> None:
    """Put text first and last in an element."""
    element.text = before + (element.text or "").lstrip()
    if not after:
        return
    if len(element):
        element[-1].tail = (element[-1].tail or "").rstrip() + after
    else:
        element.text = element.text.rstrip() + after


def bold(element: HtmlElement) -> None:
    """Set all that stands in an element in bold; a block inside it stays as it is."""
    if any(child.tag in BLOCKS for child in element):
        return
    strong = E.strong(*element)
    strong.text, element.text = element.text, None
    element.append(strong)


def has_blocks(element: HtmlElement) -> bool:
    """Whether something in an element stands on lines of its own."""
    return any(child.tag in BLOCKS for child in element.iterdescendants())

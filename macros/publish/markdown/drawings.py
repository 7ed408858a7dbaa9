"""Drawings as the text that says what they show."""

from __future__ import annotations

from lxml.html import HtmlElement
from lxml.html.builder import E

from .parts import text_of

SIGN = "Figur:"


def rewrite(article: HtmlElement) -> None:
    """Put a drawing's title and description in its place; a second drawing of the same goes."""
    for figure in article.iter("figure"):
        for again in list(figure.iter("svg"))[1:]:
            again.drop_tree()
    for drawing in list(article.iter("svg")):
        text = _alternative(drawing)
        if text:
            drawing.addprevious(E.p(E.strong(SIGN), f" {text}"))
        drawing.drop_tree()


def _alternative(drawing: HtmlElement) -> str:
    """Title and description, as far as the figure's own words do not say the same."""
    title, description = (_child_text(drawing, name) for name in ("title", "desc"))
    title = title or drawing.get("aria-label", "")
    figure = next(drawing.iterancestors("figure"), None)
    caption = figure.find(".//figcaption") if figure is not None else None
    if caption is not None and description == text_of(caption):
        description = ""
    if description.startswith(title):
        return description or title
    return f"{title}. {description}" if description else title


def _child_text(drawing: HtmlElement, name: str) -> str:
    child = drawing.find(name)
    return text_of(child) if child is not None else ""

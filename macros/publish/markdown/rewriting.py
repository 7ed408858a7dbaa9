"""HTML for the screen as the few elements that Markdown has words for: one function a construct."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from string import ascii_uppercase

from lxml.etree import strip_tags
from lxml.html import HtmlElement
from lxml.html.builder import E

from . import definitions, drawings
from .parts import add_text, bold, classes, text_of

IN_PARENTHESES = frozenset(
    {
        "mt-answer__mark",
        "mt-answer__points",
        "mt-basis__reason",
        "mt-card__meta",
        "mt-gap",
        "mt-question__difficulty",
        "mt-stage__orig",
        "mt-step__orig",
    }
)
"""What the screen sets apart by its look, and «small» with it."""

IN_BOLD = frozenset(
    {
        "mt-calculator__title",
        "mt-company__heading",
        "mt-milestones__when",
        "mt-pairs__names",
        "mt-relatives__name",
        "mt-step__name",
    }
)

MARKS = "mt-stage__marks"
BETWEEN_MARKS = "; "
AFTER_DASH = frozenset({MARKS, "mt-stale"})

LANGUAGE = "language-"
NO_LANGUAGE = "text"
"""What code without a language is called."""

KEPT_ATTRIBUTES = frozenset(
    {"alt", "colspan", "data-again", "data-language", "href", "id", "rowspan", "src", "start"}
    | {"title"}
)
BLOCKS = frozenset(
    {"article", "aside", "body", "figure", "footer", "header", "main", "section"}
    | {"mtenk-calculator", "mtenk-practice", "mtenk-table", "mtenk-workbench"}
)
"""What is a block of its own, and in Markdown nothing more."""

INLINE = frozenset(
    {"abbr", "bdi", "data", "dfn", "font", "ins", "mark", "mtenk-term", "output", "small", "span"}
    | {"label", "time", "u", "var", "wbr"}
)
"""What stands within a line, and in Markdown is nothing but its text."""


def rewrite(article: HtmlElement) -> None:
    """Rewrite all inside the element, in an order where each step finds what it looks for."""
    drawings.rewrite(article)
    for step in _STEPS:
        step(article)


def _cards(article: HtmlElement) -> None:
    """A card is a link with a title; its other texts follow the link."""
    for card in article.find_class("mt-card"):
        title, *others = card
        parent = card.getparent()
        for other in reversed(others):
            card.remove(other)
            parent.insert(parent.index(card) + 1, other)
            other.tail = ""
        title.tail = None
        card.tail = ": " if others and "mt-card__text" in classes(others[0]) else " "
        for other in others[:-1]:
            other.tail = " "


def _tabs(article: HtmlElement) -> None:
    """Every tab one after the other, each below its label."""
    for tabs in article.find_class("tabbed-set"):
        labels = [text_of(label) for label in tabs.iter("label")]
        for labelled in tabs.find_class("tabbed-labels"):
            labelled.drop_tree()
        for label, block in zip(labels, tabs.find_class("tabbed-block"), strict=False):
            block.insert(0, E.p(E.strong(label)))


def _folds(article: HtmlElement) -> None:
    """What can be folded is open, below what it says when folded."""
    for fold in list(article.iter("details")):
        summary = fold.find("summary")
        if _is_within_a_line(fold):
            fold.tag = "span"
            if summary is not None:
                summary.tag = "span"
                summary.tail = " "
        else:
            fold.tag = "div"
            if summary is not None:
                summary.tag = "p"
                bold(summary)


def _is_within_a_line(fold: HtmlElement) -> bool:
    return "mt-basis" in classes(fold) or any(True for _ in fold.iterancestors("td", "th"))


def _boxes(article: HtmlElement) -> None:
    """A box with a title is a quotation that begins with it."""
    for box in article.find_class("admonition"):
        box.tag = "blockquote"
        for title in box.find_class("admonition-title"):
            bold(title)


def _small_print(article: HtmlElement) -> None:
    for element in list(article.iter("small", "span", "div", "p", "figcaption")):
        own = classes(element)
        if not own and element.tag != "small":
            continue
        if MARKS in own:
            element.tag = "mt-detail"
            for mark in element[:-1]:
                mark.tail = BETWEEN_MARKS
        if own & AFTER_DASH:
            add_text(element, "– ", "")
        elif element.tag == "small" or own & IN_PARENTHESES:
            text = text_of(element)
            if text and not (text.startswith("(") and text.endswith(")")):
                add_text(element, "(", ")")
        if own & IN_BOLD:
            bold(element)


def _headings(article: HtmlElement) -> None:
    """The page's title stands above the article, so a heading like it is only text."""
    for heading in list(article.iter("h1")):
        heading.tag = "p"
        bold(heading)
    for caption in article.iter("caption", "figcaption"):
        if caption.tag == "caption":
            bold(caption)


def _code(article: HtmlElement) -> None:
    """What highlights code names its language in a class around it."""
    for block in article.iter("pre"):
        around = [block.getparent(), block, *block.iter("code")]
        names = [name for element in around for name in classes(element)]
        languages = [name.removeprefix(LANGUAGE) for name in names if name.startswith(LANGUAGE)]
        if languages and languages[0] != NO_LANGUAGE:
            block.set("data-language", languages[0])


def _lettered_lists(article: HtmlElement) -> None:
    """Markdown has no letters before its items, but answers name them."""
    for items in list(article.iter("ol")):
        if items.get("type") == "A":
            items.tag = "ul"
            for letter, item in zip(ascii_uppercase, items.iterchildren("li"), strict=False):
                add_text(item, f"{letter}. ", "")


def _lists_in_a_row(article: HtmlElement) -> None:
    """Mark the second of two, to be written with another sign: else they would be one."""
    for items in article.iter("ul", "ol"):
        before = items.getprevious()
        is_after = (
            before is not None and before.tag == items.tag and not (before.tail or "").strip()
        )
        if is_after and before.get("data-again") is None:
            items.set("data-again", "")


def _footnotes(article: HtmlElement) -> None:
    """Named by the number that the reader sees."""
    for mark in article.find_class("footnote-ref"):
        above = mark.getparent()
        above.tag = "mt-note-mark"
        above.set("id", mark.get("href", "").rpartition(":")[2] or text_of(mark))
        mark.drop_tag()
    for notes in article.find_class("footnote"):
        for rule in list(notes.iter("hr")):
            rule.drop_tree()
        for note in list(notes.iter("li")):
            note.tag = "mt-note"
            note.set("id", note.get("id", "").rpartition(":")[2])
        for numbered in list(notes.iter("ol")):
            numbered.tag = "div"


_CELL_BLOCKS = ("p", "div", "ul", "ol", "li", "figure", "blockquote", "pre")


def _cells(article: HtmlElement) -> None:
    """A cell of a GFM table is one line."""
    for cell in article.iter("td", "th"):
        for block in list(cell.iter(*_CELL_BLOCKS)):
            if block.getprevious() is not None or (block.getparent().text or "").strip():
                between = "; " if block.tag == "li" else " "
                add_text(block, between, "")
            block.tag = "span"


def _plain(article: HtmlElement) -> None:
    """Only elements and attributes that the converter knows."""
    for block in article.iter(*BLOCKS):
        block.tag = "div"
    strip_tags(article, *INLINE)
    for element in article.iter():
        if element.attrib:
            for name in set(element.attrib) - KEPT_ATTRIBUTES:
                del element.attrib[name]
            if "id" in element.attrib and not element.tag.startswith(("mt-note", "mt-tick")):
                del element.attrib["id"]


_STEPS: Iterable[Callable[[HtmlElement], None]] = (
    _cards,
    _tabs,
    definitions.rewrite,
    _folds,
    _boxes,
    _small_print,
    _headings,
    _code,
    _lettered_lists,
    _lists_in_a_row,
    _footnotes,
    _cells,
    _plain,
)

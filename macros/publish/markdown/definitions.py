"""Definition lists as plain ones: GFM has none of its own."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement
from lxml.html.builder import E

from .parts import add_text, has_blocks

BETWEEN_TERMS = ", "
BETWEEN_DEFINITIONS = "; "


def rewrite(article: HtmlElement) -> None:
    """«**Term:** definition», an item a term; the innermost lists first."""
    for found in reversed(list(article.iter("dl"))):
        items = [_item(terms, definitions) for terms, definitions in _groups(found)]
        for child in list(found):
            found.remove(child)
        found.tag, found.text = "ul", None
        found.extend(items)


def _groups(found: HtmlElement) -> Iterator[tuple[list[HtmlElement], list[HtmlElement]]]:
    """Terms in a row with the definitions that follow them."""
    terms: list[HtmlElement] = []
    definitions: list[HtmlElement] = []
    for element in list(found.iter("dt", "dd")):
        if element.tag == "dt" and definitions:
            yield terms, definitions
            terms, definitions = [], []
        (terms if element.tag == "dt" else definitions).append(element)
    if terms or definitions:
        yield terms, definitions


def _item(terms: list[HtmlElement], definitions: list[HtmlElement]) -> HtmlElement:
    item = E.li()
    for number, term in enumerate(terms):
        is_last = number == len(terms) - 1
        term.tag, term.tail = "span", "" if is_last else BETWEEN_TERMS
    if terms:
        add_text(terms[-1], "", ":")
        item.append(E.strong(*terms))
    for number, definition in enumerate(definitions):
        definition.tag = "div" if has_blocks(definition) else "span"
        definition.tail = None
        item.append(definition)
        if definition.tag == "span":
            is_first = number == 0 or definitions[number - 1].tag == "div"
            add_text(definition, " " if is_first else BETWEEN_DEFINITIONS, "")
        elif [child.tag for child in definition] == ["ul"] and not (definition.text or "").strip():
            definition.drop_tag()
    return item

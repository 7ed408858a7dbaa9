"""The main content of a built page, without what only a screen needs, its links in full."""

from __future__ import annotations

from copy import deepcopy
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement
from lxml.html.builder import E

from . import rewriting

ARTICLE = "mt-article"

LEFT_OUT = frozenset(
    {"button", "dialog", "form", "input", "link", "nav", "noscript", "script", "select", "style"}
    | {"mtenk-search-field", "template", "textarea"}
)
"""Elements that are no text."""

TOOLS = frozenset({"mtenk-exam"})
"""Elements that are nothing without script; what stands in their place is:"""

INSTEAD_OF_TOOL = "Dette verktøyet virker bare på selve siden."

LEFT_OUT_CLASSES = frozenset(
    {"footnote-backref", "headerlink", "mt-legend", "mt-table__downloads"}
    | {"mt-head", "mt-page-actions", "mt-page-foot"}
    | {"mt-chart__title", "mt-diagram__drawing--narrow"}
    | {"mt-practice__intro", "mt-practice__run"}
    | {"mt-chosen", "mt-workbench__controls", "mt-workbench__messages", "mt-workbench__tools"}
)
"""What is there to be pressed or pointed at, and what is said twice."""


def main_content(found: HtmlElement, address: str | None) -> HtmlElement:
    """Return a page's article with only such elements as Markdown knows.

    Links within the page become plain text, since Markdown has no places to lead to. All others
    get their address in full, as seen from the page's own ``address``.
    """
    article = deepcopy(found)
    for tool in list(article.iter(*TOOLS)):
        tool.addprevious(E.p(INSTEAD_OF_TOOL))
        tool.drop_tree()
    _keep_ticks(article)
    _leave_out(article)
    _resolve_links(article, address or "")
    rewriting.rewrite(article)
    return article


def _keep_ticks(article: HtmlElement) -> None:
    """The boxes of a list of tasks are text in Markdown."""
    for item in article.find_class("task-list-item"):
        for box in list(item.iter("input")):
            tick = E("mt-tick", id="x" if "checked" in box.attrib else " ")
            tick.tail = box.tail
            box.tail = None
            box.getparent().replace(box, tick)


def _leave_out(article: HtmlElement) -> None:
    for element in list(article.iter()):
        if _is_left_out(element) and element.getparent() is not None:
            element.drop_tree()


def _is_left_out(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str):  # a comment
        return True
    classes = element.get("class")
    return (
        element.tag in LEFT_OUT
        or element.get("aria-hidden") == "true"
        or "hidden" in element.attrib
        or (classes is not None and not LEFT_OUT_CLASSES.isdisjoint(classes.split()))
    )


def _resolve_links(article: HtmlElement, address: str) -> None:
    for element in list(article.iter("a", "img")):
        name = "src" if element.tag == "img" else "href"
        link = element.get(name)
        if link is None:
            continue
        if link.startswith(("#", "./#")):
            if "footnote-ref" not in element.get("class", ""):
                element.drop_tag()
        elif not urlsplit(link).scheme:
            element.set(name, urljoin(address, link))

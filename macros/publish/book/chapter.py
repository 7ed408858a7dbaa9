"""A built page as a chapter: its text alone, with names of its own for every place in it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Container
from copy import deepcopy
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml import etree, html

from ..built_pages import BuiltPage

ELEMENTS_LEFT_OUT = (
    *("script", "link", "template", "noscript", "dialog", "button", "nav", "form"),
    "mtenk-workbench",
)
CLASSES_LEFT_OUT = (
    *("headerlink", "mt-path", "mt-page-foot", "mt-page-actions"),
    *("mt-table__downloads", "mt-turn"),
)
"""What only makes sense on a screen."""

BACKLINKS = "Sider som lenker hit"

_NAMES = (
    *("id", "for", "headers", "name"),
    *("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns"),
)
_PLACE_IN_FILL = re.compile(r"url\(#([^)]+)\)")
_HEADING = re.compile(r"h([1-5])")


@dataclass(frozen=True)
class Chapter:
    """A page in the document. ``anchor`` is where links to the page lead."""

    anchor: str
    title: str
    content: str


def anchor_of(url: str) -> str:
    """Name of the place where a page begins in the document."""
    return "side-" + (url.strip("/").replace("/", "--") or "forside")


def chapter(page: BuiltPage, urls: Container[str], *, deeper: int = 0) -> Chapter:
    """Take the page's article. ``urls`` holds the addresses of the pages in the same document.

    Headings go ``deeper`` by so many levels. Links to pages of the document lead to their place in
    it, all other links get their address in full.
    """
    article: html.HtmlElement = deepcopy(page.article)
    _strip(article)
    _drop_backlinks(article)
    anchor = anchor_of(page.source.url)
    _rename(article, anchor)
    _relink(article, _linker(page, urls))
    _lower(article, deeper)
    _quiet_frames(article)
    for details in article.iter("details"):
        details.set("open", "open")
    inner = "".join(html.tostring(child, encoding="unicode") for child in article)
    return Chapter(anchor, page.source.meta.title, inner)


def _strip(article: html.HtmlElement) -> None:
    found = [*article.iter(*ELEMENTS_LEFT_OUT)]
    for name in CLASSES_LEFT_OUT:
        found += article.find_class(name)
    for element in found:
        if element.getparent() is not None:
            element.drop_tree()


def _drop_backlinks(article: html.HtmlElement) -> None:
    """The last section of a page tells who links to it: no use without the links."""
    for heading in article.xpath(f".//h2[normalize-space()='{BACKLINKS}']"):
        for element in [heading, *heading.itersiblings()]:
            element.drop_tree()


def _rename(article: html.HtmlElement, anchor: str) -> None:
    """Put the chapter's name before every id, and before what refers to one."""
    for element in article.iter(etree.Element):
        for name in _NAMES:
            if name in element.attrib:
                ids = element.attrib[name].split()
                element.set(name, " ".join(f"{anchor}--{value}" for value in ids))
        if "url(#" in element.get("fill", ""):
            element.set("fill", _PLACE_IN_FILL.sub(rf"url(#{anchor}--\1)", element.get("fill")))


def _relink(article: html.HtmlElement, address: Callable[[str], str]) -> None:
    for element in article.iter(etree.Element):
        for name in ("href", "src"):
            if name in element.attrib:
                element.set(name, address(element.attrib[name]))


def _linker(page: BuiltPage, urls: Container[str]) -> Callable[[str], str]:
    own = page.source.url

    def address(link: str) -> str:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return link
        path = posixpath.normpath(posixpath.join("/", own, parts.path)).strip("/")
        url = own if not parts.path else f"{path}/" if path else ""
        if url in urls:
            target = anchor_of(url)
            return f"#{target}--{parts.fragment}" if parts.fragment else f"#{target}"
        return urljoin(page.address or "", link)

    return address


def _quiet_frames(article: html.HtmlElement) -> None:
    """Turn the landmarks of a page into groups: a hundred pages have too many, of the same name."""
    for frame in article.xpath(".//*[@role='region']"):
        frame.set("role", "group")


def _lower(article: html.HtmlElement, levels: int) -> None:
    for element in list(article.iter("h1", "h2", "h3", "h4", "h5")):
        match = _HEADING.fullmatch(element.tag)
        if match and levels:
            element.tag = f"h{min(6, int(match.group(1)) + levels)}"

"""The addresses of headings on a page, as Python-Markdown's «toc» gives them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

from ..bokmal.slugs import slugify
from ..reading.catalog import Catalog, derived
from ..reading.pages import SourcePage, of_page

_LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])")
_ATTRIBUTES = re.compile(r"[ \t]*\{:?[ ]*([^{}]*)\}$")
_MARKS = re.compile(r"[*`]|(?<!\w)_|_(?!\w)|<[^>]*>|\\(?=[^\w\s])")


@derived
def anchors_of_pages(catalog: Catalog) -> Mapping[str, Mapping[str, str]]:
    """Addresses of the headings on every page, by the page's id."""
    return {page.id: anchors(page) for page in catalog.pages.values()}


@of_page
def anchors(page: SourcePage) -> Mapping[str, str]:
    """Address of each heading, without «#», and its text without markup, in order."""
    found: dict[str, str] = {}
    for heading in page.headings():
        attributes = _ATTRIBUTES.search(heading.text)
        own = re.search(r"#([\w-]+)", attributes[1]) if attributes else None
        text = plain(_ATTRIBUTES.sub("", heading.text))
        found.setdefault(own[1] if own else _free(slugify(text), found), text)
    return found


def plain(heading: str) -> str:
    """Text of a heading without its markup."""
    return unescape(_MARKS.sub("", _LINK.sub(r"\1", heading))).strip()


def _free(slug: str, taken: Mapping[str, str]) -> str:
    """The slug, or «slug_1» and on when headings above have the same."""
    count, free = 0, slug
    while not free or free in taken:
        count += 1
        free = f"{slug}_{count}"
    return free

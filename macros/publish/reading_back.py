"""What a built page tells of itself: the way in for a site that another engine has rendered."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from html import unescape

from lxml import html as lxml_html

from ..tables.page_record import PageRecord, ShownTable

_CANONICAL = re.compile(r"<link\b(?=[^>]*\brel=[\"']?canonical\b)[^>]*\bhref=[\"']?([^\"'\s>]+)")
_NEXT = re.compile(r'<link rel="next" href="([^"]*)">')
_PATH = re.compile(r'<nav class="mt-path".*?</nav>', re.DOTALL)
_CRUMB = re.compile(r'<li><a href="([^"]*)">([^<]*)</a></li>')


def record_in(html: str, url: str) -> PageRecord:
    """Read the record of the page at ``url`` from its HTML."""
    following = _NEXT.search(html)
    return PageRecord(
        address=canonical_address(html),
        next_url=_below_root(url, following.group(1)) if following else None,
        crumbs=tuple(_crumbs(html, url)),
        tables=tuple(_tables(html)),
    )


def canonical_address(html: str) -> str | None:
    """What the page says is its own address."""
    match = _CANONICAL.search(html)
    return unescape(match.group(1)) if match else None


def _crumbs(html: str, url: str) -> Iterator[tuple[str, str]]:
    """The path above the page's title, as far as it is links."""
    path = _PATH.search(html)
    for href, name in _CRUMB.findall(path.group(0) if path else ""):
        yield unescape(name), _below_root(url, unescape(href))


def _tables(html: str) -> Iterator[ShownTable]:
    if "<mtenk-table" in html:
        for table in lxml_html.document_fromstring(html).iter("mtenk-table"):
            yield ShownTable(table.get("data-table", ""), table.get("data-arguments", ""))


def _below_root(url: str, href: str) -> str:
    """Address below the root of what the page at ``url`` links to as ``href``."""
    path = posixpath.normpath(posixpath.join("/", url, href)).strip("/")
    return f"{path}/" if path else ""

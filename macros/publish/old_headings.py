"""Addresses that headings had before: each is an extra place to go to at what took over."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..reading.catalog import Catalog, derived
from ..rendering.rendering import render
from .built_pages import BuiltPage

_TOP = re.compile(r"<h1\b[^>]*>")


@derived
def _of_pages(catalog: Catalog) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Old address and present one, without «#», by page."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for redirect in catalog.redirects.value.redirects if catalog.redirects else ():
        if redirect.old_heading:
            pair = (redirect.old_heading, redirect.anchor[1:])
            found[redirect.page] = (*found.get(redirect.page, ()), pair)
    return found


def marked(catalog: Catalog, page: BuiltPage) -> str:
    """The page's HTML with a place for each old address of its headings."""
    html = page.html
    for old, new in _of_pages(catalog).get(page.source.id, ()):
        heading = re.compile(rf'<h[1-6]\b[^>]*\sid="{re.escape(new)}"[^>]*>') if new else _TOP
        found = heading.search(html)
        if found and f' id="{old}"' not in html:
            place = str(render("old_heading.html", "", id=old))
            html = html[: found.end()] + place + html[found.end() :]
    return html

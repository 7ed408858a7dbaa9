"""What search engines read of a page: its place in the wiki, and what it is about."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urljoin

from markupsafe import Markup

from ..structured_data import Place, structured_data
from .context import PartContext

_PATH = re.compile(r'<nav class="mt-path".*?</nav>', re.DOTALL)
_CRUMB = re.compile(r'<li><a href="([^"]*)">([^<]*)</a></li>')
_SAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""Signs that could end the element, or mean something to HTML."""


def part(context: PartContext) -> str:
    """JSON-LD, for pages that know their address in full."""
    address = context.page.address
    if address is None or not address.endswith(context.source.url):
        return ""
    place = Place(context.source, address, address.removesuffix(context.source.url))
    content = structured_data(context.catalog, place, list(_crumbs(context, address)))
    return context.render("structured_data.html", content=json_for_html(content)) if content else ""


def json_for_html(content: object) -> Markup:
    """JSON that may stand in a «script» element, whatever its texts say."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_SAFE))  # noqa: S704 - no sign of HTML is left


def _crumbs(context: PartContext, address: str) -> Iterator[tuple[str, str]]:
    """The path above the page's title, as far as it is links."""
    path = _PATH.search(context.page.html)
    for href, name in _CRUMB.findall(path.group(0) if path else ""):
        yield unescape(name), urljoin(address, unescape(href))

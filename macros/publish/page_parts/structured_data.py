"""What search engines read of a page: its place in the wiki, and what it is about."""

from __future__ import annotations

import json

from markupsafe import Markup

from ..structured_data import Place, structured_data
from .context import PartContext

_SAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""Signs that could end the element, or mean something to HTML."""


def part(context: PartContext) -> str:
    """JSON-LD, for pages that know their address in full."""
    address = context.page.address
    if address is None or not address.endswith(context.source.url):
        return ""
    place = Place(context.source, address, address.removesuffix(context.source.url))
    crumbs = [(name, place.root + url) for name, url in context.page.record.crumbs]
    content = structured_data(context.catalog, place, crumbs)
    return context.render("structured_data.html", content=json_for_html(content)) if content else ""


def json_for_html(content: object) -> Markup:
    """JSON that may stand in a «script» element, whatever its texts say."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_SAFE))  # noqa: S704 - no sign of HTML is left

"""A whole page: title, description, what it is and where, and its main content."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from ...schema.labels import PAGE_KINDS
from ..built_pages import BuiltPage
from .article import main_content
from .converter import escape, to_markdown
from .parts import one_line

_UPDATED = re.compile(r'<p class="mt-updated">(.*?)</p>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def page_markdown(page: BuiltPage) -> str:
    """Return a built page's Markdown. Without an address, links stay as they are on the page."""
    meta = page.source.meta
    parts = [f"# {escape(meta.title)}", f"> {escape(meta.description)}", " · ".join(_facts(page))]
    if page.article is not None:
        content = main_content(page.article, page.address)
        parts.append(to_markdown(html.tostring(content, encoding="unicode")))
    return "\n\n".join(part for part in parts if part) + "\n"


def _facts(page: BuiltPage) -> Iterator[str]:
    if page.source.meta.kind in PAGE_KINDS:
        yield PAGE_KINDS[page.source.meta.kind]
    updated = _UPDATED.search(page.html)
    if updated:
        yield one_line(_TAG.sub("", updated.group(1)))
    if page.address:
        yield f"<{page.address}>"

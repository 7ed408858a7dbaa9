"""A whole page: title, description, what it is and where, and its main content."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from ..pages import SourcePage
from ..words import PAGE_KINDS
from .article import main_content
from .converter import escape, to_markdown
from .parts import one_line

_UPDATED = re.compile(r'<p class="mt-updated">(.*?)</p>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def page_markdown(page: SourcePage, built: str, address: str | None) -> str:
    """Return a built page's Markdown. Without an address, links stay as they are on the page."""
    meta = page.meta
    facts = " · ".join(_facts(page, built, address))
    parts = [f"# {escape(meta.title)}", f"> {escape(meta.description)}", facts]
    content = main_content(built, address)
    if content is not None:
        parts.append(to_markdown(html.tostring(content, encoding="unicode")))
    return "\n\n".join(part for part in parts if part) + "\n"


def _facts(page: SourcePage, built: str, address: str | None) -> Iterator[str]:
    if page.meta.kind in PAGE_KINDS:
        yield PAGE_KINDS[page.meta.kind]
    updated = _UPDATED.search(built)
    if updated:
        yield one_line(_TAG.sub("", updated.group(1)))
    if address:
        yield f"<{address}>"

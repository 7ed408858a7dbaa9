"""A macro that makes a block stands alone on its line, between empty lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..catalog import Catalog
from ..issue import Issue
from ..page_macros import MACROS
from ..pages import SourcePage

NAME = "block-macro"
SCOPE = "page"

INLINE = {"cite"}

_CALL = re.compile(r"\{\{-?\s*(\w+)\s*\(.*?\)\s*-?\}\}", re.DOTALL)
_ALONE_BEFORE = re.compile(r"(\A\s*|\n[ \t]*\n)[ \t]*\Z")
_ALONE_AFTER = re.compile(r"[ \t]*(\n[ \t]*(\n|\Z)|\Z)")


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each block that would break the paragraph or list around it."""
    for page in catalog.pages.values():
        yield from _check_page(page)


def _check_page(page: SourcePage) -> Iterator[Issue]:
    text = page.text
    for call in _CALL.finditer(text):
        name, start = call.group(1), call.start()
        if name not in MACROS or name in INLINE:
            continue
        if _ALONE_BEFORE.search(text[:start]) and _ALONE_AFTER.match(text, call.end()):
            continue
        line = page.body_line + text.count("\n", 0, start)
        column = start - text.rfind("\n", 0, start)
        message = f"{name}() makes a block, which cannot stand inside other text"
        hint = "put it on a line of its own, with an empty line before and after"
        yield Issue(page.document.path, line, column, NAME, message, hint)

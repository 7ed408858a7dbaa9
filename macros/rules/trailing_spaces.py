"""Take away spaces at the end of lines of text, where they mean nothing. No fault: only mended."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..reading.catalog import Catalog
from ..reading.issue import Fix
from ..reading.pages import FENCE

_SPACES = re.compile(
    r"(?<=[^\s\\])(?: (?=\n)|[ \t]+(?=\n[ \t]*(?:\n|\Z)|\Z))|(?<=\n)[ \t]+(?=\n|\Z)"
)
"""One at the end of a line, any before an empty line or in it; two before text break the line."""


def fixes(catalog: Catalog) -> Iterator[Fix]:
    """Yield a repair for each line, but for those in code."""
    for page in catalog.bodies():
        code = [match.span() for match in FENCE.finditer(page.body)]
        for match in _SPACES.finditer(page.body):
            if not any(start <= match.start() < end for start, end in code):
                start, end = (page.body_start + place for place in match.span())
                what = "tok bort mellomrom sist på linjen"
                yield Fix(page.document.path, start, end, "", what)

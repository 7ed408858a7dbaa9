"""The built pages: which file a source page became, and the address it is published at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from pathlib import Path

from ..catalog import Catalog
from ..pages import SourcePage

_CANONICAL = re.compile(r"<link\b(?=[^>]*\brel=[\"']?canonical\b)[^>]*\bhref=[\"']?([^\"'\s>]+)")


@dataclass(frozen=True)
class BuiltPage:
    """A page of the wiki and the HTML file that an engine has made of it."""

    source: SourcePage
    path: Path

    @cached_property
    def html(self) -> str:
        """Text of the file, read once."""
        return self.path.read_bytes().decode()

    @property
    def address(self) -> str | None:
        """The page's own address in full, as the engine wrote it; None when it wrote none."""
        return canonical_address(self.html)


def built_pages(site: Path, catalog: Catalog) -> Iterator[BuiltPage]:
    """Every page of the catalog that has been built, by id."""
    for page in catalog.pages.values():
        path = site / page.url / "index.html"
        if path.is_file():
            yield BuiltPage(page, path)


def site_address(site: Path) -> str | None:
    """Address in full of the site's root, ending in a slash; None when no engine wrote one."""
    path = site / "index.html"
    return canonical_address(path.read_bytes().decode()) if path.is_file() else None


def canonical_address(html: str) -> str | None:
    """What the page says is its own address."""
    match = _CANONICAL.search(html)
    return unescape(match.group(1)) if match else None

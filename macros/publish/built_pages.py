"""A built page: the source it was made from, its HTML, and what was known when it was rendered."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, replace
from functools import lru_cache

from lxml import html as lxml_html
from lxml.html import HtmlElement

from ..reading.pages import SourcePage
from ..tables.page_record import PageRecord


@dataclass(frozen=True)
class BuiltPage:
    """A page of the wiki as HTML. Steps take one and return another."""

    source: SourcePage
    html: str
    record: PageRecord

    @property
    def address(self) -> str | None:
        """The page's own address in full, as the engine knows it; None when it knows none."""
        return self.record.address

    @property
    def article(self) -> HtmlElement | None:
        """The page's main content; None without one. Take a copy to change it."""
        return article_of(self.html)

    def with_html(self, html: str) -> BuiltPage:
        """Return the page with other HTML."""
        return self if html == self.html else replace(self, html=html)


@lru_cache(maxsize=1)
def article_of(html: str) -> HtmlElement | None:
    """Return the article of a page by itself.

    The one parsed last is kept, no more: a parsed page takes several times its room as text.
    """
    found = lxml_html.document_fromstring(html).find(".//article")
    return deepcopy(found) if found is not None else None

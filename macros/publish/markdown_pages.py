"""Beside each page its content as Markdown, and two files that tell of them all."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from ..kit.cache import drop_unused, kept, key_of, key_of_code
from . import markdown
from .book.order import navigation_order
from .built_pages import BuiltPage
from .built_site import BuiltSite, Files
from .markdown.article import ARTICLE
from .markdown.llms import INDEX, PAGE, WHOLE, llms_txt
from .markdown.page import page_markdown

CACHE = "markdown"
BETWEEN_PAGES = "\n---\n\n"

_CODE = key_of([key_of_code(Path(markdown.__file__).parent), version("markdownify")])


def files(site: BuiltSite) -> Files:
    """Make ``index.md`` for every page, ``llms.txt`` and ``llms-full.txt``."""
    pages = navigation_order(site.pages.values())
    texts = [site.part(part, page) for page in pages]
    for page, text in zip(pages, texts, strict=True):
        yield f"{page.source.url}{PAGE}", text
    index = llms_txt(site.catalog, [page.source for page in pages], site.address or "")
    yield INDEX, index.encode()
    yield WHOLE, BETWEEN_PAGES.encode().join(texts)
    drop_unused(CACHE)


def part(_site: BuiltSite, page: BuiltPage) -> bytes:
    """Convert a page, unless its article is the same as it was when it was last converted."""
    meta = page.source.meta
    article = page.html[page.html.find(f'class="{ARTICLE}"') : page.html.rfind("</article>")]
    own = (meta.title, meta.description, meta.kind, page.address or "")
    return kept(
        CACHE,
        key_of([_CODE, *own, article]),
        lambda: page_markdown(page).encode(),
    )

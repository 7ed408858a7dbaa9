"""Beside each page its content as Markdown, and two files that tell of them all."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from .. import markdown
from ..book.order import navigation_order
from ..catalog import Catalog
from ..kept import drop_unused, kept, key_of, key_of_code
from ..markdown.article import ARTICLE
from ..markdown.llms import INDEX, PAGE, WHOLE, llms_txt
from ..markdown.page import page_markdown
from .built_pages import BuiltPage, site_address

CACHE = "markdown"
BETWEEN_PAGES = "\n---\n\n"

_CODE = key_of([key_of_code(Path(markdown.__file__).parent), version("markdownify")])


def write(site: Path, catalog: Catalog) -> None:
    """Write ``index.md`` for every page, ``llms.txt`` and ``llms-full.txt``."""
    pages = navigation_order(site, catalog)
    texts = [_markdown(page) for page in pages]
    for page, text in zip(pages, texts, strict=True):
        page.path.with_name(PAGE).write_bytes(text)
    root = site_address(site) or ""
    index = llms_txt(catalog, [page.source for page in pages], root)
    (site / INDEX).write_text(index, encoding="utf-8")
    (site / WHOLE).write_bytes(BETWEEN_PAGES.encode().join(texts))
    drop_unused(CACHE)


def _markdown(page: BuiltPage) -> bytes:
    """Convert a page, unless its article is the same as it was when it was last converted."""
    meta = page.source.meta
    article = page.html[page.html.find(f'class="{ARTICLE}"') : page.html.rfind("</article>")]
    own = (meta.title, meta.description, meta.kind, page.address or "")
    return kept(
        CACHE,
        key_of([_CODE, *own, article]),
        lambda: page_markdown(page.source, page.html, page.address).encode(),
    )

"""A page's Markdown as HTML with MkDocs' own converter, kept under all that it follows from."""

from __future__ import annotations

import json
import logging
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from ..kit.cache import drop_unused, kept, key_of
from ..kit.paths import ROOT
from ..language.languages import languages_in
from ..page_text.site_markdown import CONFIG

CACHE = "conversions"

_PACKAGES = ("markdown", "pymdown-extensions", "pygments", "mkdocs", "mkdocs-macros-plugin")
_MAKE = Page.render


class Heard(logging.Handler):
    """Knows whether anything was said."""

    something = False

    def emit(self, _record: logging.LogRecord) -> None:
        """Note it."""
        self.something = True


class _SaidError(Exception):
    """Something was said of the page, which must be said the next time too."""


def converted(page: Any, config: Any, files: Any) -> None:
    """Do what ``Page.render`` does, or take what it did with the same before."""
    place = [page.file.src_uri, page.file.url, _key_of_files(files)]
    key = key_of([_key_of_code(), *place, _key_of_languages(), page.markdown])
    try:
        fields = json.loads(kept(CACHE, key, lambda: _make(page, config, files)))
    except _SaidError:
        return
    except ValueError:  # not what was kept
        fields = json.loads(_make(page, config, files))
    _put(page, fields, files)


def _make(page: Any, config: Any, files: Any) -> bytes:
    heard, logger = Heard(logging.INFO), logging.getLogger("mkdocs")
    logger.addHandler(heard)
    try:
        _MAKE(page, config, files)
    finally:
        logger.removeHandler(heard)
    if heard.something:
        raise _SaidError
    links = {file.src_uri: found for file, found in (page.links_to_anchors or {}).items()}
    fields = {
        "content": page.content,
        "toc": [_plain(item) for item in page.toc],
        "title": page._title_from_render,  # noqa: SLF001 - as MkDocs keeps it
        "ids": sorted(page.present_anchor_ids or ()),
        "links": links,
    }
    return json.dumps(fields, ensure_ascii=False).encode()


def _put(page: Any, fields: dict[str, Any], files: Any) -> None:
    page.content = fields["content"]
    page.toc = TableOfContents([_anchor(item) for item in fields["toc"]])
    page._title_from_render = fields["title"]  # noqa: SLF001
    page.present_anchor_ids = set(fields["ids"])
    links = fields["links"].items()
    page.links_to_anchors = {files.get_file_from_path(name): found for name, found in links}


def _plain(item: AnchorLink) -> list[Any]:
    return [item.title, item.id, item.level, [_plain(child) for child in item.children]]


def _anchor(plain: list[Any]) -> AnchorLink:
    title, name, level, children = plain
    link = AnchorLink(title, name, level)
    link.children = [_anchor(child) for child in children]
    return link


@lru_cache(maxsize=2)
def _key_of_files(files: Any) -> str:
    """What a link in a page can lead to."""
    return key_of(f"{file.src_uri}\n{file.url}\n{file.inclusion}" for file in files)


def _key_of_languages() -> str:
    return _key_of_phrases(languages_in(ROOT))


@lru_cache(maxsize=2)
def _key_of_phrases(languages: Any) -> str:
    return key_of(f"{phrase}\n{language}" for phrase, language in languages.known.items())


@lru_cache(maxsize=1)
def _key_of_code() -> str:
    """All our modules, the site's configuration, and the packages that convert."""
    drop_unused(CACHE)
    modules = sorted(Path(__file__).parents[1].rglob("*.py"))
    versions = [version(name) for name in _PACKAGES]
    return key_of([CONFIG.read_bytes(), *versions, *(path.read_bytes() for path in modules)])

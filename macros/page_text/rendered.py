"""What the site's Markdown makes of each page, for the rules that judge what readers see.

Macros are not called: each is one sign in the text. What was made is kept, so that only changed
pages are rendered again.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import unescape
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from ..kit.cache import drop_unused, kept, key_of
from ..reading.pages import CODE, FENCE, SourcePage
from ..reading.prose import COVER
from .page_source import FORMULA, JINJA_COMMENT, MACRO, RAW, cover, is_judged, running_text
from .site_markdown import BUILT_IN, CONFIG, markdown, site_config

CACHE = "rendered-pages"

_RAW_MARKS = re.compile(r"\{%-?\s*(?:end)?raw\s*-?%\}")
_MEANT = re.compile(r"\\[\\`*_{}\[\]()<>#+.!~^$=|:-]|&#?\w+;")
"""Signs that the author has asked to be shown as they are."""

_NOT_TEXT = re.compile(
    r"<!--.*?-->|<(pre|code|kbd|samp|script|style|svg|textarea)\b.*?</\1>", re.DOTALL
)
_INLINE = re.compile(
    r"</?(?:a|abbr|b|br|cite|del|em|i|ins|mark|q|s|small|span|strong|sub|sup|u)\b[^>]*>"
)
_TAG = re.compile(r"<[^>]*>")
_ID = re.compile(r"<[a-zA-Z][^>]*?\sid=[\"']?([^\"'\s>]+)")
_HIGHLIGHT = 30
"""Priority of the extension that turns code into its coloured form."""


@dataclass(frozen=True)
class Rendered:
    """HTML of a page's body, and the first lines of the code that was made by indentation."""

    html: str
    indented: tuple[str, ...]

    @cached_property
    def text(self) -> str:
        """What a reader sees outside code, a line break between blocks."""
        text = _NOT_TEXT.sub(COVER, self.html)
        return unescape(_TAG.sub("\n", _INLINE.sub("", text)))

    @cached_property
    def ids(self) -> frozenset[str]:
        """Addresses within the page, those of headings and those that the author gave."""
        return frozenset(_ID.findall(_NOT_TEXT.sub("", self.html)))


def rendered(page: SourcePage) -> Rendered:
    """Render a page's body, or take what was made of the same text before."""
    return _rendered(page.body, _source(page))


@lru_cache(maxsize=4096)
def _rendered(_body: str, source: str) -> Rendered:
    content = json.loads(kept(CACHE, key_of([source, _code_key()]), lambda: _make(source)))
    return Rendered(content["html"], tuple(content["indented"]))


def _make(source: str) -> bytes:
    converter, found = _converter()
    found.clear()
    converter.reset()
    content = {"html": converter.convert(source), "indented": list(found)}
    return json.dumps(content, ensure_ascii=False).encode()


class _NoteIndentedCode(Treeprocessor):
    """Note the first line of each block that is code only because it is indented."""

    def __init__(self, converter: Markdown, found: list[str]) -> None:
        super().__init__(converter)
        self.found = found

    def run(self, root: Element) -> None:
        for code in root.iterfind(".//pre/code"):
            lines = unescape(code.text or "").strip("\n").split("\n")
            self.found.append(lines[0].strip())


@lru_cache(maxsize=1)
def _converter() -> tuple[Markdown, list[str]]:
    drop_unused(CACHE)
    converter = markdown()
    found: list[str] = []
    note = _NoteIndentedCode(converter, found)
    converter.treeprocessors.register(note, "mtenk-indented-code", _HIGHLIGHT + 1)
    return converter, found


@lru_cache(maxsize=1)
def _code_key() -> str:
    """Changes with the extensions and their settings."""
    names = [*BUILT_IN, *map(str, site_config().get("markdown_extensions", []))]
    parts: list[bytes | str] = [CONFIG.read_bytes(), Path(__file__).read_bytes()]
    parts += [version("markdown")]
    parts += [version("pymdown-extensions")]
    for name in re.findall(r"macros\.[\w.]+", " ".join(names)):
        spec = find_spec(name) if not name.endswith("slugify") else None
        places = [Path(spec.origin)] if spec and spec.origin else []
        for path in places:
            files = sorted(path.parent.glob("*.py")) if path.name == "__init__.py" else [path]
            parts += [file.read_bytes() for file in files]
    return key_of(parts)


def _source(page: SourcePage) -> str:
    """Body with a sign for each macro and formula and for each sign that is meant as it stands."""
    if not is_judged(page.body):
        return ""
    running = running_text(page)
    text = page.body
    if running.open_fence is not None:
        text = text[: text.rfind("\n", 0, running.open_fence) + 1]
    outside = cover(CODE, cover(FENCE, text))
    spans = [(*match.span(), "") for match in _RAW_MARKS.finditer(outside)]
    outside = cover(RAW, outside)
    for pattern, sign in ((JINJA_COMMENT, ""), (FORMULA, COVER), (MACRO, COVER)):
        spans += [(*match.span(), sign) for match in pattern.finditer(outside)]
        outside = cover(pattern, outside)
    outside = cover(_RAW_MARKS, cover(CODE, cover(FENCE, text))) if spans else outside
    spans += [(*match.span(), COVER) for match in _MEANT.finditer(outside)]
    return _put(text, spans)


def _put(text: str, spans: list[tuple[int, int, str]]) -> str:
    """Put a sign in the place of each span; of those that overlap the first counts."""
    parts, at = [], 0
    for start, end, sign in sorted(spans):
        if start >= at:
            parts += [text[at:start], sign]
            at = end
    return "".join([*parts, text[at:]])

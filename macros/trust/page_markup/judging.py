"""Hold the HTML that Markdown makes of a page against what is allowed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from html5lib._tokenizer import HTMLTokenizer
from html5lib.constants import tokenTypes

from . import words
from .allowed import ADDRESSES, ELEMENTS, END_MAY_LACK, WITHOUT_END, is_of_markdown
from .effort import is_too_hard
from .markdown import to_html

_MACRO = re.compile(r"mtmakro([0-9]+)mt")

MAX_FINDINGS = 50
_DOUBTFUL = re.compile(
    r"<[a-zA-Z/!?]|&[#a-zA-Z]|!\[|(?:\]:|[(<])\s*//|\{(?!lang=[a-z]{2}\})"
    r"|\b[a-z][a-z0-9+.-]{0,30}(?<!\bhttps)(?<!\bmailto):(?=[^\s|)*_»])"
    r"|(?:script|data|file)\s*:",
    re.IGNORECASE,
)
"""All that must be there for a page to hold what it may not; most pages have none of it."""

_LOWER_STATES = {
    **dict.fromkeys(("style", "xmp", "iframe", "noembed", "noframes", "noscript"), "rawtextState"),
    **dict.fromkeys(("title", "textarea"), "rcdataState"),
    "script": "scriptDataState",
    "plaintext": "plaintextState",
}
"""Elements whose content browsers read as text, up to their end."""

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_DROPPED = re.compile(r"[\t\n\r]")
_LEADING = "".join(map(chr, range(33)))


@dataclass(frozen=True)
class Finding:
    """Something a page may not hold; ``needles`` are patterns that find it, the surest first."""

    needles: tuple[str, ...]
    message: str
    hint: str
    macro: int | None = None
    """Which of the page's macros it is about, if any."""


def placeholder(number: int) -> str:
    """Word that stands where a macro stands."""
    return f"mtmakro{number}mt"


@lru_cache(maxsize=2048)
def findings(source: str) -> tuple[Finding, ...]:
    """What is wrong with the HTML of a page in Markdown, in order."""
    if not _DOUBTFUL.search(source):
        return ()
    if is_too_hard(source):
        return (Finding((r"[<\[(`*_{]",), *words.TOO_HARD),)
    return tuple(_Judge().run(to_html(source)))[:MAX_FINDINGS]


class _Judge:
    def __init__(self) -> None:
        self.open: list[tuple[str, bool]] = []
        self.told: set[str] = set()

    def run(self, html: str) -> Iterator[Finding]:
        tokenizer = HTMLTokenizer(html)
        for token in tokenizer:
            kind = token["type"]
            if kind in {tokenTypes["StartTag"], tokenTypes["EmptyTag"]}:
                yield from self._start(token)
                state = _LOWER_STATES.get(token["name"])
                if state:
                    tokenizer.state = getattr(tokenizer, state)
            elif kind == tokenTypes["EndTag"]:
                yield from self._end(token["name"])
            elif kind == tokenTypes["ParseError"]:
                yield from _cut_off(str(token["data"]))
        yield from self._left_open(self.open)

    def _start(self, token: Mapping[str, Any]) -> Iterator[Finding]:
        name, attributes = str(token["name"]), dict(token["data"])
        of_markdown = is_of_markdown(name, attributes)
        is_allowed = name in ELEMENTS or bool(of_markdown)
        if name not in WITHOUT_END:
            self.open.append((name, is_allowed))
        macro = _MACRO.search(" ".join([name, *attributes, *attributes.values()]))
        if macro:
            yield Finding((), *words.MACRO_IN_TAG, int(macro.group(1)))
        elif is_allowed:
            yield from _attributes(name, attributes, of_markdown)
        elif name not in _LOWER_STATES:  # those are told when it is known whether they end
            yield Finding((_tag(name),), *words.element_fault(name))

    def _end(self, name: str) -> Iterator[Finding]:
        names = [opened for opened, _ in self.open]
        if name not in names:
            if name not in {*END_MAY_LACK, *WITHOUT_END, *self.told}:
                yield Finding((rf"</{re.escape(name)}(?![\w-])",), *words.unopened(name))
            return
        at = len(names) - 1 - names[::-1].index(name)
        yield from self._left_open(self.open[at + 1 :])
        del self.open[at:]
        if name in _LOWER_STATES:
            yield Finding((_tag(name),), *words.element_fault(name))

    def _left_open(self, opened: list[tuple[str, bool]]) -> Iterator[Finding]:
        for name, is_allowed in opened:
            if name in END_MAY_LACK:
                continue
            self.told.add(name)
            if name in _LOWER_STATES:
                yield Finding((_tag(name),), *words.swallowing(name))
            elif is_allowed:
                yield Finding((_tag(name),), *words.unclosed(name))


def _attributes(
    element: str, attributes: Mapping[str, str], of_markdown: frozenset[str]
) -> Iterator[Finding]:
    may_have = ELEMENTS.get(element, frozenset()) | of_markdown
    for name, value in attributes.items():
        if name not in may_have:
            yield Finding((_word(name),), *words.attribute_fault(element, name))
        elif name in ADDRESSES:
            address = _DROPPED.sub("", value.strip(_LEADING))
            found = words.address_fault(
                value, scheme_of(address), of_picture=element == "img" and name == "src"
            )
            if found:
                yield Finding(_addresses(value), *found)
    if element == "img" and "alt" not in attributes:
        yield Finding((_tag("img"),), *words.NO_ALT)


def scheme_of(address: str) -> str:
    """«https» and the like; «//» when only the scheme is missing; nothing for our own pages."""
    if address[:2].replace("\\", "/") == "//":
        return "//"
    match = _SCHEME.match(address)
    return match.group(1).lower() if match else ""


def _cut_off(error: str) -> Iterator[Finding]:
    if error.startswith("eof-in-comment"):
        yield Finding(("<!--",), *words.COMMENT)
    elif error.startswith(
        ("eof-in-tag", "eof-in-attribute", "expected-attribute-name-but-got-eof")
    ):
        yield Finding((r"<[a-zA-Z/][^>]*\Z",), *words.CUT_OFF)


def _tag(name: str) -> str:
    return rf"<{re.escape(name)}(?![\w-])"


def _word(name: str) -> str:
    return rf"(?<![\w-]){re.escape(name)}(?![\w-])"


def _addresses(value: str) -> tuple[str, ...]:
    """Patterns for an address: in a link, a definition, a tag; else its start, or an entity."""
    whole = re.escape(value)
    scheme = re.match(r"\s*[\w+.-]+:", value)
    return (
        rf"\]\(\s*<?({whole})",
        rf"\]:\s*<?({whole})",
        rf"[\"'=<]\s*({whole})",
        whole,
        *([re.escape(scheme.group(0))] if scheme else []),
        r"\](?:\(|:)\s*(\S*&)",
    )

"""Markdown in ``<details>`` and ``<div>``, without an attribute that asks for it."""

from __future__ import annotations

import re
from collections.abc import Container

from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

BLOCK = "aside|article|details|div|figure|section"
INLINE = "center|figcaption|p|summary"
_NAMES = f"{BLOCK}|{INLINE}".split("|")

_START = re.compile(rf"^ {{0,3}}(?:</?\w+[^>]*>\s*)*<({BLOCK}|{INLINE})(?=[\s>])", re.IGNORECASE)
_TAG = re.compile(rf"<({BLOCK}|{INLINE})((?:\s[^<>]*)?)>", re.IGNORECASE)
_OURS = re.compile(r"\bclass=[\"'][^\"']*\bmt-|<mtenk-|\bmarkdown=|\bmarkdown\b(?=[\s>])")
"""What the macros write, each on a line of its own, and what asks for itself."""


_LEFT = re.compile(
    rf'(<(?:{BLOCK}|{INLINE})(?:\s[^<>]*)?) markdown="(?:block|span)">', re.IGNORECASE
)
"""An attribute in HTML of which another element is the outermost, where it says nothing."""


class MarkdownInElements(Preprocessor):
    """Lets the elements ask. Fences are code already, and no line is added."""

    def run(self, lines: list[str]) -> list[str]:
        if not any(map(_START.match, lines)):
            return lines
        text = "\n".join(lines).lower()
        closed = {name for name in _NAMES if _opened(name, text) == text.count(f"</{name}>")}
        return [_asking(line, closed) if _START.match(line) else line for line in lines]


class DropAttributes(Postprocessor):
    """Takes back what was asked in vain, as within a table of HTML."""

    def run(self, text: str) -> str:
        return _LEFT.sub(r"\1>", text) if "markdown=" in text else text


def _opened(name: str, text: str) -> int:
    return len(re.findall(rf"<{name}(?=[\s>])", text))


def _asking(line: str, closed: Container[str]) -> str:
    """One that is never closed is left as it is, so that it can be told."""
    if _OURS.search(line):
        return line
    return _TAG.sub(lambda tag: _with_attribute(tag) if tag[1].lower() in closed else tag[0], line)


def _with_attribute(tag: re.Match[str]) -> str:
    how = "block" if tag[1].lower() in BLOCK.split("|") else "span"
    return f'<{tag[1]}{tag[2].rstrip()} markdown="{how}">'

"""Bare addresses become links, as in GitHub's Markdown.

Not pymdownx.magiclink, which makes links within links of HTML, cuts «AIDA_(modell)» short and takes
the sign that ends a Norwegian quotation for a part of the address.
"""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

PATTERN = (
    r"(?<![\w/@.:=\"'-])(?:(?:https?://|www\.(?=\w))"
    r"(?:[^\s<>«»“”\"…\\\x02\x03]|\x02klzzwxh:\d+\x03){1,2000}"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
)
"""An address of the web or of mail. «\\x02…\\x03» stands for an escaped sign, or code."""

_STAND_IN = re.compile("\x02klzzwxh:\\d+\x03")
_ESCAPED = re.compile("\x02(\\d+)\x03")
_STASHED = re.compile("\x02wzxhzdk:(\\d+)\x03")
_LINK_TAG = re.compile(r"<(/?)a[\s>]", re.IGNORECASE)
_AFTER = re.compile(r"(?:[?!.,:;*_~'’]|&(?:\w+|#\d+);)$")
"""What ends a sentence, not an address."""


class BareAddress(InlineProcessor):
    """``https://…``, ``www.…`` and ``name@place.no`` in a text."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override]  # noqa: N802
        shown = trimmed(self._before_code(m[0]))
        address = self._plain(shown)
        host = re.sub(r"^(?:https?://|www\.)", "", address)
        if not host.strip("/.") or self._is_in_html_link(data[: m.start()]):
            return None, None, None
        link = Element("a", {"href": _full(address)})
        link.text = AtomicString(address)
        return link, m.start(), m.start() + len(shown)

    def _before_code(self, text: str) -> str:
        """As much of the text as has no stand-in but those of escaped signs."""
        for found in _STAND_IN.finditer(text):
            if not _ESCAPED.fullmatch(self.unescape(found[0])):
                return text[: found.start()]
        return text

    def _plain(self, text: str) -> str:
        return _ESCAPED.sub(lambda sign: chr(int(sign[1])), self.unescape(text))

    def _is_in_html_link(self, before: str) -> bool:
        """Whether the last tag of a link before a place is a start tag."""
        for stashed in reversed(_STASHED.findall(self.unescape(before))):
            tag = _LINK_TAG.match(str(self.md.htmlStash.rawHtmlBlocks[int(stashed)]))
            if tag:
                return not tag[1]
        return False


def trimmed(text: str) -> str:
    """The address without what ends the sentence or closes a parenthesis around it."""
    while True:
        shorter = _AFTER.sub("", text)
        if shorter.endswith(")") and shorter.count(")") > shorter.count("("):
            shorter = shorter[:-1]
        if shorter == text:
            return text
        text = shorter


def _full(address: str) -> str:
    if "://" in address:
        return address
    return f"https://{address}" if address.startswith("www.") else f"mailto:{address}"

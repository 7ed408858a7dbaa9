"""Signs that no one sees: they hide text, turn it around, or split a word for search. Pure."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from .typography import Fault

_TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_WITHOUT_WIDTH = "\u034f\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"
_BLANK = "\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
_FOR_OTHERS = "\u2028\u2029\ufe00-\ufe0f\U000e0000-\U000e0fff"
_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f"

_HIDDEN = re.compile(f"[\u00ad{_TURNING}{_WITHOUT_WIDTH}{_BLANK}{_FOR_OTHERS}{_CONTROL}]")
_TURNS = re.compile(f"[{_TURNING}]")
_WRITTEN = re.compile(
    r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2}))|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{2,30});"
)
_JOINERS = "\u200d\ufe0f"
"""What picture signs are put together with: a heart of two people is five signs."""

_LINE_BREAKS = "\u2028\u2029"

_NAMES = {
    "\u00ad": "myk bindestrek",
    "\u200b": "mellomrom uten bredde",
    "\u200c": "skilletegn uten bredde",
    "\u200d": "bindetegn uten bredde",
    "\ufeff": "merke for tegnsett",
}


def faults(text: str) -> Iterator[Fault]:
    """Every such sign in the source of a file, those written as a code too, with the remedy."""
    if not text.isascii():
        for match in _HIDDEN.finditer(text):
            if not _joins_pictures(text, match.start()):
                yield _fault(match, match[0])
    elif _HIDDEN.search(text):
        yield from (_fault(match, match[0]) for match in _HIDDEN.finditer(text))
    for match in _WRITTEN.finditer(text):
        sign = _meant(match)
        if len(sign) == 1 and _HIDDEN.match(sign) and unicodedata.category(sign) != "Cc":
            yield _fault(match, sign)


def _meant(match: re.Match[str]) -> str:
    code = match[1] or match[2] or match[3]
    if code is None:
        return html.unescape(match[0])
    number = int(code, 16)
    return chr(number) if number <= 0x10FFFF else ""  # noqa: PLR2004 - the last sign there is


def _joins_pictures(text: str, position: int) -> bool:
    before = text[position - 1 : position]
    return text[position] in _JOINERS and (
        before in _JOINERS or unicodedata.category(before or " ") in {"So", "Sk"}
    )


def _fault(match: re.Match[str], sign: str) -> Fault:
    if _TURNS.match(sign):
        name = "snur leseretningen"
    else:
        name = _NAMES.get(sign) or unicodedata.name(sign, "styretegn").lower()
    message = f"her står et usynlig tegn: U+{ord(sign):04X} ({name})"
    new = " " if sign in _LINE_BREAKS else ""
    return Fault(match.start(), match.end(), message, "fjern det", new)


_LETTER = re.compile("[^\u0300-\u036f\n][\u0300-\u036f]*")


def loose_accents(text: str) -> Iterator[Fault]:
    """Letters that are written as two signs where one is there, as some programs save them."""
    if unicodedata.is_normalized("NFC", text):
        return
    for match in _LETTER.finditer(text):
        whole = unicodedata.normalize("NFC", match[0])
        if whole != match[0]:
            codes = " ".join(f"U+{ord(sign):04X}" for sign in match[0])
            message = f"«{whole}» er skrevet med andre tegn enn det ser ut til: {codes}"
            yield Fault(match.start(), match.end(), message, f"skriv {whole}", whole)

"""Signs as Norwegian typography has them: what is wrong, and what to put instead. Pure.

Every fault has its place and its remedy; ``new`` is None where only the author knows what is meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..bokmal.numbers import NBSP

UNITS = (
    "kr|kroner|øre|mill|mrd|millioner|milliarder|prosent|ganger|mm|cm|m|km|g|kg|l|ms|s|kWh"
    "|kB|MB|GB|TB|kbit|Mbit|px|°C"
)
_SYMBOLS = "kr|mm|cm|km|kg|ms|kWh|kB|MB|GB|TB|Mbit|px|°C|mill\\.|mrd\\."
_YEAR = r"(?:1[5-9]|20)\d\d"
_VERSION = r"(?<!\w\.)(?<![\d.,])"


@dataclass(frozen=True)
class Fault:
    """Something between two places, what is wrong with it, and what to put there."""

    start: int
    end: int
    message: str
    hint: str
    new: str | None = None


@dataclass(frozen=True)
class _Sign:
    """A pattern that is always wrong. Its first group is what is replaced, or all of it."""

    pattern: re.Pattern[str]
    message: str
    hint: str
    new: str | Callable[[str], str] | None = None


def _spaced(text: str) -> str:
    """«20 000» with spaces that do not break."""
    return text.replace(" ", NBSP)


def _grouped(text: str) -> str:
    return f"{int(text.replace('.', '')):,}".replace(",", NBSP)


_SIGNS = (
    _Sign(
        re.compile(r"«([ \u00a0\u202f]+)|(?<=\S)([ \u00a0\u202f]+)(?=»)"),
        "there is a space inside the quotes",
        "«…» stands close to its text",
        "",
    ),
    _Sign(re.compile(r"(?<=\w)(')(?=\w)"), "the apostrophe is straight", "write ’", "’"),
    _Sign(
        re.compile(r"(?<=[^\s|]) (--?|—) (?=[^\s|-])"),
        "a hyphen stands for a dash",
        "write –, with a space on both sides",
        "–",
    ),
    _Sign(re.compile(r"(?<=\w)(—)(?=\w)"), "the dash is an English one", "write –, with spaces"),
    _Sign(
        re.compile(rf"(?<![\w./-]){_YEAR}(-){_YEAR}(?![\w/-])"),
        "a hyphen stands between two years",
        "write –, without spaces",
        "–",
    ),
    _Sign(
        re.compile(r"(?<!\.)(\.\.\.)(?!\.)"),
        "three full stops stand for an ellipsis",
        "write …",
        "…",
    ),
    _Sign(
        re.compile(r"(?<![\d.,\u00a0-])(\d{1,3}(?: \d{3})+)(?![\d]|[ \u00a0]\d)"),
        "the spaces in the number can break over two lines",
        "use non-breaking spaces (U+00A0)",
        _spaced,
    ),
    _Sign(
        re.compile(rf"(?<!ISO )(?<!ISO\u00a0){_VERSION}(?<![\w/:-])(\d{{5,}})(?![\w/:-]|[.,]\d)"),
        "the number has no spaces",
        "put a non-breaking space before every three figures, from five on: 20\u00a0000",
        _grouped,
    ),
    _Sign(
        re.compile(r"(?<![\w.,/-])(\d{1,3}(?:\.\d{3})+)(?![\w.]|,\d)"),
        "full stops stand in the number",
        "put non-breaking spaces there: 20\u00a0000",
        _grouped,
    ),
    _Sign(
        re.compile(r"(?<=\d)( ?)(?=[%‰])"),
        "there is no non-breaking space before the per cent sign",
        "put U+00A0 there: 5\u00a0%",
        NBSP,
    ),
    _Sign(
        re.compile(rf"(?<=\d)( )(?=(?:{_SYMBOLS})(?!\w))"),
        "the number and its unit can be parted",
        "put a non-breaking space (U+00A0) between them",
        NBSP,
    ),
    _Sign(
        re.compile(r"\b(?:kr|kl\.|nr\.|s\.|kap\.|ca\.|§)( )(?=\d)"),
        "the abbreviation and its number can be parted",
        "put a non-breaking space (U+00A0) between them",
        NBSP,
    ),
    _Sign(
        re.compile(rf"(?<![\w.,])\d+(\.)\d+(?=[ \u00a0]?(?:{UNITS}|%)(?!\w))"),
        "there is a full stop in a decimal number",
        "write a comma: 2,5",
        ",",
    ),
    _Sign(
        re.compile(r"(?<=[^\s|>])( {2,})(?=[^\s|])"),
        "there are two spaces in a row",
        "keep one",
        " ",
    ),
    _Sign(
        re.compile(r"(?<=[\w»)])([ ]+)(?=[,;:!?](?:\s|$)|\.(?:\s|$))", re.MULTILINE),
        "there is a space before the sign",
        "remove it",
        "",
    ),
    _Sign(
        re.compile(r"(?<=[a-zæøå])[,;](?=[a-zæøå])"),
        "there is no space after the sign",
        "put one there",
    ),
    _Sign(
        re.compile(r"(?<![\w-])(ca|dvs|evt|inkl|jf|mfl|mht|osv|pga|kl|nr)(?![\w.-])"),
        "the abbreviation has no full stop",
        "put one after it",
        lambda text: f"{text}.",
    ),
    _Sign(
        re.compile(r"(?<![\w.])(f\. ?eks\b\.?|feks\b\.?|f eks\b\.?)"),
        "the abbreviation is not written so",
        "write f.eks. (or «for eksempel»)",
        "f.eks.",
    ),
    _Sign(
        re.compile(r"(?<![\w.])(bl\. ?a\b\.?|bl a\b\.?)"),
        "the abbreviation is not written so",
        "write bl.a. (or «blant annet»)",
        "bl.a.",
    ),
)

_STRAIGHT = re.compile(r"[\"“”„]")
_SINGLE = re.compile(r"(?<![\w.])'(?=\w)|\u2018")
_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")


def faults(text: str) -> Iterator[Fault]:
    """All faults in a text in which what is not bokmål is covered."""
    for sign in _SIGNS:
        for match in sign.pattern.finditer(text):
            group = next(
                (g for g in range(1, (match.re.groups or 0) + 1) if match[g] is not None), 0
            )
            old = match[group]
            new = sign.new(old) if callable(sign.new) else sign.new
            if new != old:
                yield Fault(match.start(group), match.end(group), sign.message, sign.hint, new)
    yield from _quotes(text)


def _quotes(text: str) -> Iterator[Fault]:
    """Quotes other than «»; those of a paragraph are mended when they come in pairs."""
    for paragraph in _PARAGRAPH.finditer(text):
        found = list(_STRAIGHT.finditer(text, paragraph.start(), paragraph.end()))
        for n, match in enumerate(found):
            new = "«»"[n % 2] if len(found) % 2 == 0 else None
            message = f"{match.group(0)} is not a Norwegian quotation mark"
            yield Fault(match.start(), match.end(), message, "write «…»", new)
    for match in _SINGLE.finditer(text):
        message = f"{match.group(0)} is not a Norwegian quotation mark"
        yield Fault(match.start(), match.end(), message, "write «…», or ’ for an apostrophe")

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
        "det er mellomrom innenfor anførselstegnene",
        "sett «…» tett inntil teksten",
        "",
    ),
    _Sign(re.compile(r"(?<=\w)(')(?=\w)"), "apostrofen er rett", "write ’", "’"),
    _Sign(
        re.compile(r"(?<=[^\s|]) (--?|—) (?=[^\s|-])"),
        "bindestrek er brukt som tankestrek",
        "skriv –, med mellomrom på begge sider",
        "–",
    ),
    _Sign(re.compile(r"(?<=\w)(—)(?=\w)"), "tankestreken er engelsk", "skriv –, med mellomrom"),
    _Sign(
        re.compile(rf"(?<![\w./-]){_YEAR}(-){_YEAR}(?![\w/-])"),
        "det står bindestrek mellom to årstall",
        "skriv –, uten mellomrom",
        "–",
    ),
    _Sign(
        re.compile(r"(?<!\.)(\.\.\.)(?!\.)"),
        "tre punktum står for utelatelse",
        "write …",
        "…",
    ),
    _Sign(
        re.compile(r"(?<![\d.,\u00a0-])(\d{1,3}(?: \d{3})+)(?![\d]|[ \u00a0]\d)"),
        "tallet kan bli delt over to linjer",
        "bruk hardt mellomrom (U+00A0)",
        _spaced,
    ),
    _Sign(
        re.compile(rf"(?<!ISO )(?<!ISO\u00a0){_VERSION}(?<![\w/:-])(\d{{5,}})(?![\w/:-]|[.,]\d)"),
        "tallet mangler mellomrom",
        "sett hardt mellomrom foran hver gruppe på tre sifre, fra fem sifre og opp: 20\u00a0000",
        _grouped,
    ),
    _Sign(
        re.compile(r"(?<![\w.,/-])(\d{1,3}(?:\.\d{3})+)(?![\w.]|,\d)"),
        "det står punktum i tallet",
        "sett hardt mellomrom der i stedet: 20\u00a0000",
        _grouped,
    ),
    _Sign(
        re.compile(r"(?<=\d)( ?)(?=[%‰])"),
        "det mangler et hardt mellomrom foran prosenttegnet",
        "sett hardt mellomrom (U+00A0) der: 5\u00a0%",
        NBSP,
    ),
    _Sign(
        re.compile(rf"(?<=\d)( )(?=(?:{_SYMBOLS})(?!\w))"),
        "tallet og enheten kan havne på hver sin linje",
        "sett et hardt mellomrom (U+00A0) mellom dem",
        NBSP,
    ),
    _Sign(
        re.compile(r"\b(?:kr|kl\.|nr\.|s\.|kap\.|ca\.|§)( )(?=\d)"),
        "forkortelsen og tallet kan havne på hver sin linje",
        "sett et hardt mellomrom (U+00A0) mellom dem",
        NBSP,
    ),
    _Sign(
        re.compile(rf"(?<![\w.,])\d+(\.)\d+(?=[ \u00a0]?(?:{UNITS}|%)(?!\w))"),
        "det står punktum i et desimaltall",
        "skriv komma: 2,5",
        ",",
    ),
    _Sign(
        re.compile(r"(?<=[^\s|>])( {2,})(?=[^\s|])"),
        "det står to mellomrom etter hverandre",
        "behold det ene",
        " ",
    ),
    _Sign(
        re.compile(r"(?<=[\w»)])([ ]+)(?=[,;:!?](?:\s|$)|\.(?:\s|$))", re.MULTILINE),
        "det er mellomrom foran tegnet",
        "ta det bort",
        "",
    ),
    _Sign(
        re.compile(r"(?<=[a-zæøå])[,;](?=[a-zæøå])"),
        "det mangler mellomrom etter tegnet",
        "sett inn et mellomrom",
    ),
    _Sign(
        re.compile(r"(?<![\w-])(ca|dvs|evt|inkl|jf|mfl|mht|osv|pga|kl|nr)(?![\w.-])"),
        "forkortelsen mangler punktum",
        "sett punktum etter den",
        lambda text: f"{text}.",
    ),
    _Sign(
        re.compile(r"(?<![\w.])(f\. ?eks\b\.?|feks\b\.?|f eks\b\.?)"),
        "forkortelsen skrives ikke slik",
        "skriv f.eks. (eller «for eksempel»)",
        "f.eks.",
    ),
    _Sign(
        re.compile(r"(?<![\w.])(bl\. ?a\b\.?|bl a\b\.?)"),
        "forkortelsen skrives ikke slik",
        "skriv bl.a. (eller «blant annet»)",
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
            message = f"{match.group(0)} er ikke et norsk anførselstegn"
            yield Fault(match.start(), match.end(), message, "skriv «…»", new)
    for match in _SINGLE.finditer(text):
        message = f"{match.group(0)} er ikke et norsk anførselstegn"
        yield Fault(match.start(), match.end(), message, "skriv «…», eller ’ for apostrof")

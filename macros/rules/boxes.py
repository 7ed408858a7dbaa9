"""Boxes, folds and tabs are of a known kind, have a Norwegian title and indented text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..page_text.page_source import issue_at, running_text
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.pages import SourcePage
from ..reading.validation import suggest
from .help import Help

NAME = "box"
SCOPE = "page"
HELP = Help(
    "En boks skal ha et kjent slag, en norsk tittel i anførselstegn og tekst som er rykket "
    "inn fire mellomrom.",
    wrong='!!! note "Merk"\nTeksten i boksen.',
    right='!!! note "Merk"\n    Teksten i boksen.',
)

KINDS = {
    "note": "Merk",
    "abstract": "Sammendrag",
    "info": "Informasjon",
    "tip": "Tips",
    "success": "Riktig",
    "question": "Spørsmål",
    "warning": "Advarsel",
    "caution": "Vær forsiktig",
    "attention": "Obs",
    "important": "Viktig",
    "failure": "Feil",
    "danger": "Fare",
    "error": "Feil",
    "bug": "Feil",
    "example": "Eksempel",
    "help": "Hjelp",
    "quote": "Sitat",
}
"""Kinds of boxes, each with a title that suits it."""

NORWEGIAN = {
    "merk": "note",
    "notat": "note",
    "obs": "attention",
    "viktig": "important",
    "tips": "tip",
    "advarsel": "warning",
    "fare": "danger",
    "eksempel": "example",
    "sitat": "quote",
    "spørsmål": "question",
    "sammendrag": "abstract",
    "informasjon": "info",
}

_START = re.compile(r"^([ ]*)(!!!|\?\?\?\+?|===[!+]*)(?=[ \w\"«“]|$)[ ]*(.*?)[ ]*$", re.MULTILINE)
_KIND_AND_TITLE = re.compile(r"([\w-]+)((?: +[\w-]+)*?)(?: +\"(.*)\")?")
_FOREIGN = re.compile(r"^[ ]*(:::+|/{3})[ ]*(\{?[\w-]+.*)?$", re.MULTILINE)
_QUOTES = "\"«»“”„'"


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each box that would not come out as one."""
    for page in catalog.bodies():
        text = running_text(page).text
        for match in _START.finditer(text):
            found = _fault(page, text, match)
            if found:
                yield issue_at(page, match.start(2), NAME, *found)
        yield from _foreign(page, text)


def _fault(page: SourcePage, text: str, match: re.Match[str]) -> tuple[str, str] | None:
    sign, rest = match[2], page.body[match.start(3) : match.end(3)]
    if sign.startswith("==="):
        if not rest:  # a line below a heading
            return None
        found = None if re.fullmatch(r'".+"', rest) else _title_fault(sign, "", rest)
    else:
        found = _kind_fault(sign, rest)
    return found or _indent_fault(text, match)


def _kind_fault(sign: str, rest: str) -> tuple[str, str] | None:
    written = _KIND_AND_TITLE.fullmatch(rest)
    first = re.match(r"[\w-]*", rest)
    kind = first[0].lower() if first else ""
    if kind in NORWEGIAN:
        kind = NORWEGIAN[kind]
    elif kind not in KINDS:
        near = suggest(kind, KINDS)
        hint = f"mente du «{near}»?" if near else f"velg en av: {', '.join(KINDS)}"
        if not kind:
            return f"boksen sier ikke hva slags boks den er («{sign}»)", hint
        return f"det er ingen slags boks som heter «{kind}»", hint
    right = f'{sign} {kind} "{KINDS[kind]}"'
    if first and first[0].lower() != kind:
        return f"det er ingen slags boks som heter «{first[0]}»", f"skriv {right}"
    title = rest[len(kind) :].strip()
    if written is None or written[2].strip():
        return _title_fault(sign, kind, title)
    if written[3] is None:
        return "boksen har ingen tittel og får en på engelsk", f"skriv {right}"
    return None


def _title_fault(sign: str, kind: str, title: str) -> tuple[str, str]:
    start = f"{sign} {kind}".strip()
    bare = title.strip(_QUOTES + " ")
    return (
        "tittelen må stå i rette anførselstegn, ett foran og ett bak",
        f'skriv {start} "{bare or "Tittel"}"',
    )


def _indent_fault(text: str, match: re.Match[str]) -> tuple[str, str] | None:
    after = text[match.end() + 1 :].split("\n")
    line = next((line for line in after if line.strip()), "")
    indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
    needed = len(match[1]) + 4
    if not line or indent >= needed:
        return None if line else ("boksen er tom", "skriv teksten under, med fire mellomrom foran")
    if indent > len(match[1]):
        message = f"teksten i boksen er rykket inn {indent - len(match[1])} mellomrom"
        return message, "sett fire mellomrom foran hver linje i boksen"
    message = "boksen er tom, for teksten under er ikke rykket inn"
    return message, "sett fire mellomrom foran hver linje som skal stå i boksen"


def _foreign(page: SourcePage, text: str) -> Iterator[Issue]:
    """Boxes as other tools write them; the line that closes one says nothing new."""
    is_open = False
    for match in _FOREIGN.finditer(text):
        is_open = bool(match[2]) or not is_open
        if not is_open:
            continue
        word = re.search(r"[\w-]+", match[2] or "")
        kind = word[0].lower() if word and word[0].lower() in KINDS else "note"
        message = f"«{match[1]}» lager ingen boks her"
        hint = f'skriv !!! {kind} "{KINDS[kind]}" og fire mellomrom foran hver linje i boksen'
        yield issue_at(page, match.start(1), NAME, message, hint)

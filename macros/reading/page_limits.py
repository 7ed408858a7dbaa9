"""Whether a page is small and shallow enough to be read, told in one pass over its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from ..schema.limits import CALL, CALLS, INDENT, LINE, MARKERS, OPEN, PARTS, SIGN_RUN, WORD
from .issue import Issue

RULE = "limit"

Fault = tuple[int, str, str]
"""Position in the text, message and hint."""

_MARKERS = re.compile(r"[ \t]*((?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)*)")
_MARKER = re.compile(r">|[-*+](?=[ \t])|\d[.)]")
_PART = re.compile(r"^(?:#|[ \t]*(?:=|!!!|\?\?\?|:[ \t]|-+[ \t]*$))", re.MULTILINE)
_RUN = re.compile(rf"`{{{SIGN_RUN + 1}}}|~{{{SIGN_RUN + 1}}}")
_WORD = re.compile(rf"\w{{{WORD + 1}}}")
_CALL = re.compile(r"\{\{(.*?)(?:\}\}|\Z)", re.DOTALL)
_SIGNS = re.compile(rf"(?:(?:[-+]|\bnot\b)\s*){{{SIGN_RUN + 1}}}")
_NEVER_CLOSED = r"(?:area|br|col|hr|img|input|source|wbr|https?:|mailto:)(?![\w-])"
_OPENING = re.compile(rf"[\[({{]|<!--|<(?!{_NEVER_CLOSED})[a-zA-Z]|[\])}}]|-->|</[a-zA-Z]")
_KIND = {"[": "]", "(": ")", "{": "}", "<!--": "-->"}
_CLOSES = {close: opening for opening, close in _KIND.items()}
_TAG = "<"

_WHAT = {
    "[": ("hakeparenteser «[»", "lukk hver av dem med «]», eller skriv \\[ for selve tegnet"),
    "(": ("parenteser «(»", "lukk hver av dem med «)»"),
    "{": ("krøllparenteser «{»", "lukk hver av dem med «}»"),
    "<!--": ("kommentarer «<!--»", "avslutt hver kommentar med «-->»"),
    _TAG: ("HTML-elementer", "lukk hvert element, eller skriv &lt; for selve tegnet"),
}


def limit_issues(path: str, text: str) -> list[Issue]:
    """One issue for the first thing that is too large; none when the page may be read."""
    fault = min(_faults(text), default=None)
    if fault is None:
        return []
    position, message, hint = fault
    line = text.count("\n", 0, position) + 1
    column = position - text.rfind("\n", 0, position)
    return [Issue(path, line, column, RULE, message, hint)]


def _faults(text: str) -> Iterator[Fault]:
    yield from _long_lines(text)
    yield from _deep_lines(text)
    yield from _parts(text)
    yield from _words(text)
    yield from _runs(text)
    yield from _calls(text)
    yield from _open(text)


def _long_lines(text: str) -> Iterator[Fault]:
    ends = [-1, *(match.start() for match in re.finditer(r"\n", text)), len(text)]
    for before, end in pairwise(ends):
        if end - before - 1 > LINE:
            message = f"linjen har {end - before - 1} tegn; en linje kan ha høyst {LINE}"
            yield before + 1, message, "del teksten i flere avsnitt eller linjer"
            return


def _deep_lines(text: str) -> Iterator[Fault]:
    position = 0
    for line in text.split("\n"):
        if line[:1] in " \t>-*+0123456789":
            fault = _deep(line)
            if fault:
                yield (position, *fault)
                return
        position += len(line) + 1


def _deep(line: str) -> tuple[str, str] | None:
    head = line[: len(line) - len(line.lstrip(" \t"))]
    indent = len(head.expandtabs(4))
    if indent > INDENT and line.strip():
        message = f"linjen begynner {indent} tegn inne; innrykket kan være på høyst {INDENT}"
        return message, "bruk færre nivåer i listen"
    if len(line) > MARKERS:
        markers = _MARKERS.match(line)
        count = len(_MARKER.findall(markers[1])) if markers else 0
        if count > MARKERS and set(line) - set("-* \t"):  # a row of signs alone is a rule
            message = f"{count} sitater og lister begynner på samme linje; det kan være {MARKERS}"
            return message, "bruk færre nivåer"
    return None


def _parts(text: str) -> Iterator[Fault]:
    match = next(islice(_PART.finditer(text), PARTS, None), None)
    if match:
        message = f"siden har mer enn {PARTS} overskrifter, bokser, faner og definisjoner"
        yield match.start(), message, "del den i flere sider"


def _words(text: str) -> Iterator[Fault]:
    match = _WORD.search(text)
    if match:
        yield match.start(), f"ordet har mer enn {WORD} tegn", "del det opp, eller ta det bort"


def _calls(text: str) -> Iterator[Fault]:
    for number, match in enumerate(_CALL.finditer(text), 1):
        if len(match[1]) > CALL:
            message = f"makrokallet har mer enn {CALL} tegn"
            hint = "avslutt det med «}}», og gi det færre verdier"
        elif _SIGNS.search(match[1]):
            message = f"det står mer enn {SIGN_RUN} fortegn på rad i makrokallet"
            hint = "skriv tallet med ett fortegn"
        elif number > CALLS:
            message, hint = f"siden har mer enn {CALLS} makrokall", "del den i flere sider"
        else:
            continue
        yield match.start(), message, hint
        return


def _runs(text: str) -> Iterator[Fault]:
    match = _RUN.search(text)
    if match:
        sign = match[0][0]
        message = f"det står flere enn {SIGN_RUN} «{sign}» på rad"
        yield match.start(), message, f"tre «{sign}» er nok til å vise kode"


def _open(text: str) -> Iterator[Fault]:
    """More brackets open at once than anyone means; what is closed too often is no matter."""
    count = dict.fromkeys(_WHAT, 0)
    for match in _OPENING.finditer(text):
        sign = match[0]
        if sign in _CLOSES:
            kind = _CLOSES[sign]
            count[kind] = 0 if kind == "<!--" else max(count[kind] - 1, 0)
        elif sign.startswith("</"):
            count[_TAG] = max(count[_TAG] - 1, 0)
        else:
            kind = sign if sign in _KIND else _TAG
            count[kind] += 1
            if count[kind] > OPEN:
                what, hint = _WHAT[kind]
                yield match.start(), f"mer enn {OPEN} {what} er åpne samtidig", hint
                return

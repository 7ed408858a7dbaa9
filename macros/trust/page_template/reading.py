"""Read a page into its parts."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from .calls import CallReader
from .types import Call, Fault, FaultError, Template, Text
from .words import comment_fault, statement_fault, unclosed_raw_fault

MAX_FAULTS = 50
"""Faults told of one page; more of them help nobody."""

_OPENING = re.compile(r"\{[{%#]")
_RAW = re.compile(r"\{%\s*raw\s*%\}")
_END_RAW = re.compile(r"\{%[-+]?\s*endraw\s*[-+]?%\}")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_STATEMENT = re.compile(r"\{%[-+]?\s*([^\s%}]{0,40})")


@lru_cache(maxsize=2048)
def parse(body: str, names: frozenset[str]) -> Template:
    """Read a page's body; ``names`` are those of the macros there are."""
    reader = _Reader(body, names)
    reader.read()
    faults = sorted(reader.faults, key=lambda fault: fault.position)
    return Template(body, tuple(reader.parts), tuple(faults))


class _Reader:
    def __init__(self, body: str, names: Collection[str]) -> None:
        self.body = body
        self.names = names
        self.parts: list[Text | Call] = []
        self.faults: list[Fault] = []

    def read(self) -> None:
        end = 0
        while (opening := _OPENING.search(self.body, end)) and len(self.faults) < MAX_FAULTS:
            start = opening.start()
            self._text(end, start, self.body[end:start])
            try:
                end = self._marked(opening.group(0), start)
            except FaultError as error:
                self.faults.append(error.fault)
                closing = self.body.find(_CLOSING[opening.group(0)], opening.end())
                if closing < 0:
                    return
                end = closing + 2
        self._text(end, len(self.body), self.body[end:])

    def _text(self, start: int, end: int, text: str) -> None:
        if text:
            self.parts.append(Text(start, end, text))

    def _marked(self, sign: str, start: int) -> int:
        """Read what a brace begins; return where it ends."""
        if sign == "{{":
            call = CallReader(self.body, start, self.names).call()
            self.parts.append(call)
            return call.end
        if sign == "{#":
            raise FaultError(start, comment_fault())
        raw = _RAW.match(self.body, start)
        if not raw:
            match = _STATEMENT.match(self.body, start)
            raise FaultError(start, statement_fault(match.group(1) if match else ""))
        after = _END_RAW.search(self.body, raw.end())
        if not after:
            self.faults.append(Fault(start, *unclosed_raw_fault()))
            return len(self.body)
        self._text(raw.end(), after.start(), self.body[raw.end() : after.start()])
        return after.end()

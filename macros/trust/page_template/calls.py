"""Read one macro call: a name, and literal arguments of bounded size."""

from __future__ import annotations

import re
from collections.abc import Collection

from .types import Call, FaultError, Value
from .words import WAY_OUT, name_fault, no_macro_fault, token_fault, value_fault

MAX_TEXT = 1000
"""Signs in one argument."""

MAX_TOKENS = 500
"""Names, texts, numbers and signs in one call."""

MAX_DEPTH = 3
"""Lists within lists."""

CONSTANTS: dict[str, Value] = {
    "True": True,
    "true": True,
    "False": False,
    "false": False,
    "None": None,
    "none": None,
}

_TOKEN = re.compile(
    r"\s*(?:(?P<name>[A-Za-z_][A-Za-z0-9_]*)"
    rf"|(?P<text>\"(?:[^\"\\]|\\[\"'\\]){{0,{MAX_TEXT}}}\"|'(?:[^'\\]|\\[\"'\\]){{0,{MAX_TEXT}}}')"
    r"|(?P<number>-?[0-9]{1,15}(?:\.[0-9]{1,15})?(?![\w.]))"
    r"|(?P<sign>[()\[\],=])"
    r"|(?P<end>\}\}))"
)
_SPACE = re.compile(r"\s*")
_ESCAPED = re.compile(r"\\(.)")


class CallReader:
    """Reads one ``{{ name(…) }}``."""

    def __init__(self, body: str, start: int, names: Collection[str]) -> None:
        """Take a body, the place of the braces in it, and the names of the macros there are."""
        self.body = body
        self.start = start
        self.names = names
        self.at = start + 2
        self.count = 0

    def call(self) -> Call:
        """The call, whole."""
        found = self._next()
        name = found["name"]
        if name is None:
            raise FaultError(self.start, no_macro_fault())
        name_at = found.start("name")
        if name not in self.names:
            raise FaultError(name_at, name_fault(name, self.names))
        found = self._next()
        if found["end"]:
            message = f"«{name}» står uten parenteser"
            raise FaultError(name_at, (message, f"skriv {{{{ {name}(…) }}}}, med det den trenger"))
        self._must_be(found, "(")
        arguments, options = self._arguments()
        found = self._next()
        if not found["end"]:
            raise self._unexpected(found)
        return Call(self.start, self.at, name, name_at, tuple(arguments), tuple(options.items()))

    def _arguments(self) -> tuple[list[Value], dict[str, Value]]:
        arguments: list[Value] = []
        options: dict[str, Value] = {}
        found = self._next()
        while found["sign"] != ")":
            name = found["name"]
            if name and name not in CONSTANTS:
                self._option(found, name, options)
            elif options:
                words = (
                    "en verdi uten navn står etter en med navn",
                    "sett verdier uten navn først",
                )
                raise FaultError(self._place(found), words)
            else:
                arguments.append(self._value(found, 0))
            found = self._next()
            if found["sign"] == ",":
                found = self._next()
            elif found["sign"] != ")":
                raise self._unexpected(found)
        return arguments, options

    def _option(self, found: re.Match[str], name: str, options: dict[str, Value]) -> None:
        after = self._next()
        if after["sign"] != "=":
            raise FaultError(self._place(found), value_fault(name))
        if name in options:
            words = (f"«{name}» er gitt to ganger", "ta bort den ene")
            raise FaultError(self._place(found), words)
        options[name] = self._value(self._next(), 0)

    def _value(self, found: re.Match[str], depth: int) -> Value:
        if (text := found["text"]) is not None:
            return _ESCAPED.sub(r"\1", text[1:-1])
        if (number := found["number"]) is not None:
            return float(number) if "." in number else int(number)
        if (name := found["name"]) is not None:
            if name not in CONSTANTS:
                raise FaultError(self._place(found), value_fault(name))
            return CONSTANTS[name]
        if found["sign"] == "[" and depth < MAX_DEPTH:
            return self._list(depth + 1)
        raise self._unexpected(found)

    def _list(self, depth: int) -> list[Value]:
        values: list[Value] = []
        found = self._next()
        while found["sign"] != "]":
            values.append(self._value(found, depth))
            found = self._next()
            if found["sign"] == ",":
                found = self._next()
            elif found["sign"] != "]":
                raise self._unexpected(found)
        return values

    def _next(self) -> re.Match[str]:
        self.count += 1
        found = _TOKEN.match(self.body, self.at)
        if not found or self.count > MAX_TOKENS:
            raise self._stopped()
        self.at = found.end()
        return found

    def _stopped(self) -> FaultError:
        space = _SPACE.match(self.body, self.at)
        at = space.end() if space else self.at
        if self.body.find("}}", at) < 0:
            words = ("«{{» lukkes aldri", f"sett }}}} etter makroen ({WAY_OUT})")
            return FaultError(self.start, words)
        if self.count == 1:
            return FaultError(self.start, no_macro_fault())
        return FaultError(at, token_fault(self.body[at : at + 1]))

    def _must_be(self, found: re.Match[str], sign: str) -> None:
        if found["sign"] != sign:
            raise self._unexpected(found)

    def _unexpected(self, found: re.Match[str]) -> FaultError:
        return FaultError(self._place(found), token_fault(found.group(0).strip()))

    def _place(self, found: re.Match[str]) -> int:
        return found.end() - len(found.group(0).lstrip())

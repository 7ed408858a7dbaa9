"""A page as it was read: what it says itself, its macro calls and its faults."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .words import Words

Value = str | int | float | bool | list["Value"] | None


@dataclass(frozen=True)
class Call:
    """A macro call, with places in the page's body."""

    start: int
    end: int
    name: str
    name_at: int
    arguments: tuple[Value, ...]
    options: tuple[tuple[str, Value], ...]


@dataclass(frozen=True)
class Text:
    """What the page says itself; within ``{% raw %}`` braces mean nothing."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Fault:
    """Something that a page may not hold, at a place in its body."""

    position: int
    message: str
    hint: str


@dataclass(frozen=True)
class Template:
    """A page as it was read."""

    body: str
    parts: tuple[Text | Call, ...]
    faults: tuple[Fault, ...]

    @property
    def calls(self) -> Iterator[Call]:
        """The macro calls, in order."""
        return (part for part in self.parts if isinstance(part, Call))

    def place(self, position: int) -> tuple[int, int]:
        """Line and column, from 1, of a position in the body."""
        line_start = self.body.rfind("\n", 0, position) + 1
        return self.body.count("\n", 0, position) + 1, position - line_start + 1


class FaultError(Exception):
    """Stops the reading of a part."""

    def __init__(self, position: int, words: Words) -> None:
        """Say where and what."""
        super().__init__(words[0])
        self.fault = Fault(position, *words)

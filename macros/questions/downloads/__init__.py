"""The question bank for other programs: one module a format.

There is no QTI 2.1. The library for it on PyPI (qti-package-maker) writes Blackboard's dialect with
random identifiers and without feedback on options, and no package there or on npm ships the schema
that a file of our own could be validated against.
"""

from __future__ import annotations

from typing import Protocol

from . import anki_deck, json_bank, moodle_gift, spreadsheet
from .entries import PracticeBank


class Format(Protocol):
    """A module that writes the whole bank as one file.

    ``UNIT`` is what the other program calls a question. When ``PER_GAP``, every gap of a cloze is
    one of its own there.
    """

    FILE: str
    LABEL: str
    UNIT: str
    PER_GAP: bool

    def content(self, bank: PracticeBank) -> bytes:
        """Bytes of the file."""


FORMATS: tuple[Format, ...] = (anki_deck, moodle_gift, spreadsheet, json_bank)

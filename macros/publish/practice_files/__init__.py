"""The question bank for other programs, under eksamen/nedlasting/: one module a format.

There is no QTI 2.1. The library for it on PyPI (qti-package-maker) writes Blackboard's dialect with
random identifiers and without feedback on options, and no package there or on npm ships the schema
that a file of our own could be validated against.
"""

from __future__ import annotations

from typing import Protocol

from ..built_site import BuiltSite, Files
from . import anki_deck, json_bank, moodle_gift, spreadsheet
from .entries import PracticeBank, practice_bank

FOLDER = "eksamen/nedlasting"


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


def files(site: BuiltSite) -> Files:
    """Make the file of every format."""
    bank = practice_bank(site.catalog, site.address or "")
    for one in FORMATS:
        yield f"{FOLDER}/{one.FILE}", one.content(bank)

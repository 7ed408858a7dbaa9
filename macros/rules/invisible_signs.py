"""Nothing in pages and data is invisible, and each letter is one sign."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.invisible import faults, loose_accents
from ..language.typography import Fault
from ..reading.catalog import Catalog
from ..reading.documents import decode
from ..reading.issue import Fix, Issue
from ..reading.source_files import read_source
from ..reading.term_lists import DICTIONARY, ENGLISH_TERMS
from .help import Help

NAME = "invisible-sign"
SCOPE = "wiki"
HELP = Help(
    "Teksten har et tegn som ikke synes, ofte fra Word eller en nettside. «./mtenk check "
    "--fix» tar det bort.",
    wrong="Kunde\u00adreisen.",
    right="Kundereisen.",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each sign that a reader does not see, in comments and code too."""
    for path, text, fault in _all_faults(catalog):
        line = text.count("\n", 0, fault.start) + 1
        column = fault.start - text.rfind("\n", 0, fault.start)
        hint = f"{fault.hint} (./mtenk check --fix gjør det)"
        yield Issue(path, line, column, NAME, fault.message, hint)


def fixes(catalog: Catalog) -> Iterator[Fix]:
    """Yield a repair for each of them."""
    for path, _, fault in _all_faults(catalog):
        yield Fix(path, fault.start, fault.end, fault.new or "")


def _all_faults(catalog: Catalog) -> Iterator[tuple[str, str, Fault]]:
    for path, text in _sources(catalog):
        for fault in (*faults(text), *loose_accents(text)):
            yield path, text, fault


def _sources(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """What can be read; the faults of the rest come first."""
    lists = (path for path in (DICTIONARY, ENGLISH_TERMS) if (catalog.root / path).is_file())
    pages = (page.document.path for page in catalog.bodies())
    data = (path for path in (*catalog.documents, *lists) if path not in catalog.unread)
    for path in (*pages, *data):
        text, _ = decode(path, read_source(catalog.root / path))
        if text is not None:
            yield path, text

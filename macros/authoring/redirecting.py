"""Lines of data/redirects.yml: old addresses lead on, and none leads in a ring or over a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..reading.catalog import Catalog
from ..reading.issue import Fix
from .changes import Changes, RefusedError
from .yaml_edits import lines_of_item, offset, text_of, written_at

FILE = "data/redirects.yml"

Turn = Callable[[str], str]
"""What an address, with or without «#…», becomes."""


def redirected(
    catalog: Catalog, turn: Turn, added: Sequence[tuple[str, str]], free: Sequence[str] = ()
) -> Changes:
    """Turn what redirects lead to, add new ones, and drop those from addresses in use again."""
    entry = catalog.redirects
    if entry is None:
        raise RefusedError(f"{FILE} kan ikke leses", "rett den først; ./mtenk check sier hva")
    text, document = text_of(catalog.root, FILE), entry.document
    edits: list[Fix] = []
    told: list[str] = []
    for i, redirect in enumerate(entry.value.redirects):
        if redirect.from_ in free:
            edits.append(Fix(FILE, *lines_of_item(text, document, ("redirects", i)), ""))
            told.append(f"videresendingen fra {redirect.from_} blir borte, for adressen er i bruk")
            continue
        pairs = [("to", redirect.to), *([("from", redirect.from_)] if redirect.old_heading else [])]
        for key, address in pairs:
            if turn(address) != address:
                place = document.at("redirects", i, key)
                edits.append(written_at(text, place, address, turn(address), FILE))
    edits += [_added(text, document.at("redirects", 0), added)] if added else []
    told += [f"{old} sendes videre til {new}" for old, new in added]
    return Changes(tuple(edits), told=tuple(told))


def _added(text: str, first: tuple[int, int], added: Sequence[tuple[str, str]]) -> Fix:
    """New lines at the end of the file, as far in as the lines that are there."""
    start = offset(text, first)
    indent = " " * (text.index("-", text.rfind("\n", 0, start)) - text.rfind("\n", 0, start) - 1)
    lines = "".join(f"{indent}- from: {old}\n{indent}  to: {new}\n" for old, new in added)
    return Fix(FILE, len(text), len(text), lines if text.endswith("\n") else f"\n{lines}")

"""Mend texts in YAML that are written with > or | and so end in a line break: the schema tells."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import Catalog
from ..reading.documents import decode
from ..reading.issue import Fix


def fixes(catalog: Catalog) -> Iterator[Fix]:
    """Yield a repair for each: a hyphen after the sign leaves the line break out."""
    documents = [*catalog.documents.values(), *(page.document for page in catalog.bodies())]
    for document in documents:
        if not document.with_line_break:
            continue
        text, _ = decode(document.path, (catalog.root / document.path).read_bytes())
        lines = (text or "").split("\n")
        for location, sign in document.with_line_break.items():
            line, column = document.at(*location)
            end = sum(len(above) + 1 for above in lines[: line - 1]) + column
            what = f"«{sign}» er nå «{sign}-»"
            yield Fix(document.path, end, end, "-", what)

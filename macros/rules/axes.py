"""Each axis is given once, and each of its phases once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, get_args

from ..catalog import PHASES, Catalog
from ..issue import Issue
from ..reading import Document, Location
from ..schema.phase import AxisId

NAME = "axes"
SCOPE = "data"


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each axis that is missing and each id that is given twice."""
    document = catalog.documents.get(PHASES)
    if document is None or PHASES in catalog.unread:
        return
    axes = document.value["axes"]
    for missing in sorted({*get_args(AxisId)} - {axis["id"] for axis in axes}):
        message = f"the axis «{missing}» is missing"
        yield document.issue(("axes",), NAME, message, f"add «- id: {missing}» with its phases")
    yield from _repeated(document, axes, ("axes",))
    for i, axis in enumerate(axes):
        yield from _repeated(document, axis["phases"], ("axes", i, "phases"))


def _repeated(document: Document, items: Sequence[Any], place: Location) -> Iterator[Issue]:
    ids = [item["id"] for item in items]
    for i, twice in enumerate(ids):
        if twice in ids[:i]:
            hint = "keep one of them, or give the other its own id"
            message = f"the id «{twice}» is given twice"
            yield document.issue((*place, i, "id"), NAME, message, hint)

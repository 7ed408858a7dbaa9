"""Every kind of stage models is that of one axis, or «other»."""

from __future__ import annotations

from collections.abc import Iterator

from ..bokmal.slugs import slugify
from ..reading.catalog import PHASES, STAGE_MODELS, Catalog
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from ..schema.stage_model import OTHER
from .help import Help

NAME = "known-kinds"
SCOPE = "data"
HELP = Help(
    "Hver akse skal ha sitt eget slag, og hver modell skal ha slaget til en akse eller «other».",
    file="data/stage-models/reise.yml",
    wrong="kind: travel\n",
    right="kind: journey\n",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each kind without an axis, and for each axis that cannot have its kind."""
    if PHASES in catalog.unread:
        return
    yield from _axes(catalog)
    kinds = catalog.kinds
    for path, document in catalog.documents.items():
        kind = document.value.get("kind")
        is_id = isinstance(kind, str) and slugify(kind) == kind  # else the schema tells of it
        if path.startswith(f"{STAGE_MODELS}/") and is_id and kind not in kinds:
            message = f"«kind» er «{kind}», som ikke er slaget til noen akse"
            hint = spelling_hint(str(kind), kinds, "slagene")
            yield document.issue(("kind",), NAME, message, hint)


def _axes(catalog: Catalog) -> Iterator[Issue]:
    taken = {OTHER}
    for i, axis in enumerate(catalog.axes.values()):
        document = catalog.documents[PHASES]
        if axis.kind in taken:
            message = f"slaget «{axis.kind}» er opptatt"
            hint = "gi aksen et slag som bare modellene på den har"
            yield document.issue(("axes", i, "kind"), NAME, message, hint)
        taken.add(axis.kind)

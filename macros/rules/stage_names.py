"""Stages of a model can be told apart by their names, and their shares make no more than all."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import Catalog, Entry
from ..reading.issue import Issue
from ..schema.stage_model import StageModel
from .help import Help

NAME = "stage-name"
SCOPE = "data"
HELP = Help(
    "Stegene i en modell skal ha ulike navn.",
    file="data/stage-models/lag.yml",
    wrong="{original: Samles, lang: nb, nb: Samles, en: Part}",
    right="{original: Skilles, lang: nb, nb: Skilles, en: Part}",
)

WHOLE = 100.5
"""Per cent that the shares may add up to, rounding counted in."""


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each name that is given twice, and for shares of more than everything."""
    for entry in catalog.stage_models.values():
        yield from _twice(entry)
        total = sum(stage.share_percent or 0 for stage in entry.value.stages)
        if total > WHOLE:
            message = f"andelene til stegene er {total:g} prosent til sammen"
            hint = "se etter i kilden, og rett «share_percent»"
            yield entry.document.issue(("stages",), NAME, message, hint)


def _twice(entry: Entry[StageModel]) -> Iterator[Issue]:
    for key in ("nb", "original"):
        seen: dict[str, int] = {}
        for i, stage in enumerate(entry.value.stages):
            name = getattr(stage.name, key)
            first = seen.setdefault(name.casefold(), i)
            if first != i:
                line = entry.document.at("stages", first, "name", key)[0]
                message = f"to steg i modellen heter «{name}»"
                hint = f"gi dem hvert sitt navn; det første står på linje {line}"
                yield entry.document.issue(("stages", i, "name", key), NAME, message, hint)
                return

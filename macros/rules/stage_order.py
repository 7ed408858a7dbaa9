"""A model has each stage id once, and loops lead to a stage of the model."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import Catalog, Entry
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from ..schema.stage_model import StageModel
from .help import Help

NAME = "stages"
SCOPE = "data"
HELP = Help(
    "Hvert steg har sitt eget kortnavn, og «loops_to» viser til et steg i modellen.",
    file="data/stage-models/reise.yml",
    wrong="loops_to: merk\n",
    right="loops_to: merke\n",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield the issues of every model's list of stages."""
    for entry in catalog.stage_models.values():
        yield from _check_model(entry)


def _check_model(entry: Entry[StageModel]) -> Iterator[Issue]:
    model, document = entry.value, entry.document
    seen: set[str] = set()
    for i, stage in enumerate(model.stages):
        if stage.id in seen:
            message = f"kortnavnet «{stage.id}» er brukt på to steg"
            yield document.issue(
                ("stages", i, "id"), NAME, message, "gi hvert steg sitt eget kortnavn"
            )
        seen.add(stage.id)
        if stage.loops_to and stage.loops_to not in model.stage_ids:
            message = f"«loops_to» viser til «{stage.loops_to}», som ikke er et steg i modellen"
            hint = spelling_hint(stage.loops_to, model.stage_ids, "stegene")
            yield document.issue(("stages", i, "loops_to"), NAME, message, hint)
        if stage.within and stage.within not in {*model.stage_ids} - {stage.id}:
            message = f"«within» nevner «{stage.within}», som ikke er et annet steg i modellen"
            hint = spelling_hint(stage.within, model.stage_ids, "stages")
            yield document.issue(("stages", i, "within"), NAME, message, hint)

"""``builds_on`` names known, older models and never leads back to where it started."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from .help import Help

NAME = "builds-on"
SCOPE = "data"
HELP = Help(
    "En modell kan bare bygge på en eldre modell som finnes, og aldri på seg selv.",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each unknown id, each younger ancestor and each cycle."""
    for model_id, entry in catalog.stage_models.items():
        for i, other_id in enumerate(entry.value.parent_ids):
            found = _fault(catalog, model_id, other_id)
            if found:
                yield entry.document.issue(("builds_on", i, "model"), NAME, *found)


def _fault(catalog: Catalog, model_id: str, other_id: str) -> tuple[str, str] | None:
    if model_id == other_id:
        return f"«{model_id}» bygger på seg selv", "ta den bort fra listen"
    other = catalog.stage_models.get(other_id)
    if other is None:
        if catalog.has_model(other_id):
            return None
        hint = spelling_hint(other_id, catalog.stage_models, "stegmodellene")
        return f"det finnes ingen stegmodell «{other_id}»", hint
    if model_id in _ancestors(catalog, other_id):
        hint = "ta bort henvisningen fra den eldste av de to"
        return f"«{model_id}» og «{other_id}» bygger på hverandre", hint
    year, other_year = catalog.stage_models[model_id].value.year, other.value.year
    if year is not None and other_year is not None and other_year > year:
        hint = "se over begge årstallene, eller snu henvisningen"
        return f"«{model_id}» ({year}) bygger på «{other_id}» ({other_year}), som er yngre", hint
    return None


def _ancestors(catalog: Catalog, model_id: str) -> set[str]:
    """The model itself and all that it builds on, however far back."""
    found: set[str] = set()
    waiting = [model_id]
    while waiting:
        current = waiting.pop()
        if current in found or current not in catalog.stage_models:
            continue
        found.add(current)
        waiting += catalog.stage_models[current].value.parent_ids
    return found

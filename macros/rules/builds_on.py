"""``builds_on`` names known, older models and never leads back to where it started."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.validation import spelling_hint

NAME = "builds-on"
SCOPE = "data"


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each unknown id, each younger ancestor and each cycle."""
    for model_id, entry in catalog.stage_models.items():
        for i, other_id in enumerate(entry.value.parent_ids):
            found = _fault(catalog, model_id, other_id)
            if found:
                yield entry.document.issue(("builds_on", i, "model"), NAME, *found)


def _fault(catalog: Catalog, model_id: str, other_id: str) -> tuple[str, str] | None:
    if model_id == other_id:
        return f"«{model_id}» builds on itself", "remove it from the list"
    other = catalog.stage_models.get(other_id)
    if other is None:
        if catalog.has_model(other_id):
            return None
        hint = spelling_hint(other_id, catalog.stage_models, "model ids")
        return f"there is no stage model «{other_id}»", hint
    if model_id in _ancestors(catalog, other_id):
        hint = "remove the link from the older of the two"
        return f"«{model_id}» and «{other_id}» build on each other", hint
    year, other_year = catalog.stage_models[model_id].value.year, other.value.year
    if year is not None and other_year is not None and other_year > year:
        hint = "check both years, or turn the link round"
        return f"«{model_id}» ({year}) builds on the younger «{other_id}» ({other_year})", hint
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

"""Which model came first? Models on the timeline, put in order by their years."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ...catalog import Catalog
from ...schema.question import Item
from ...schema.stage_model import StageModel
from ...words import year_text
from ..material.making import About, Made, askable, differ, ordering

PAGE, ANCHOR = "stegmodeller/tidslinje", "modellene-etter-ar"

YEARS_APART, FEWEST = 3, 3

TEXT = "Sett modellene i rekkefølge etter årstallet på tidslinjen, fra den eldste til den nyeste."

SETS: Mapping[str, tuple[str, ...]] = {
    "fra-reklame-til-nett": ("aida", "dagmar", "kjopsprosessen", "aisas", "kotler-5a"),
    "arbeid-og-laring": ("pdca", "tuckman", "double-diamond", "scrum-hendelser"),
    "lokke-og-hjul": ("lavidge-steiner", "mckinsey-cdj", "see-think-do-care", "hubspot-svinghjul"),
}
"""Models that say something together about how thinking has changed, oldest first."""


@askable
def generate(catalog: Catalog) -> Iterator[Made]:
    """Yield one question for each set of models whose years do not overlap."""
    for name, ids in SETS.items():
        known = [catalog.stage_models[one].value for one in ids if one in catalog.stage_models]
        models = sorted((m for m in known if m.year), key=lambda m: (m.year or 0, m.id))
        if len(models) >= FEWEST and _are_apart(models) and differ([m.name.nb for m in models]):
            about = About(PAGE, ANCHOR, f"alder-{name}", 2, "understand")
            yield ordering(about, TEXT, [_item(model) for model in models])


def _are_apart(models: Sequence[StageModel]) -> bool:
    """Whether each model is clearly younger than the one before, however its years are read."""
    return all(
        (after.year or 0) - (before.year_to or before.year or 0) >= YEARS_APART
        for before, after in pairwise(models)
    )


def _item(model: StageModel) -> Item:
    years = year_text(model)
    return Item(text=model.name.nb, feedback=f"{years[:1].upper()}{years[1:]}. {model.summary}")

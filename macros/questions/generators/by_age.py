"""Which model came first? Models on the timeline, put in order by their years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...reading.catalog import Catalog
from ...schema.labels import year_text
from ...schema.question import Item
from ...schema.stage_model import StageModel
from ..material.making import About, Made, askable, differ, ordering
from ..material.models import with_capital
from ..material.phrases import Phrases

PAGE, ANCHOR = "stegmodeller/tidslinje", "modellene-etter-ar"

YEARS_APART, FEWEST = 3, 3


@askable
def generate(catalog: Catalog, phrases: Phrases) -> Iterator[Made]:
    """Yield one question for each set of models whose years do not overlap."""
    for line in phrases.models.timelines:
        ids = [one for one in line.models if one in catalog.stage_models]
        known = [catalog.stage_models[one].value for one in ids]
        models = sorted((m for m in known if m.year), key=lambda m: (m.year or 0, m.id))
        if len(models) >= FEWEST and _are_apart(models) and differ([m.name.nb for m in models]):
            about = About(PAGE, ANCHOR, f"alder-{line.id}", 2, "understand")
            yield ordering(about, phrases.wording.by_age.text, [_item(model) for model in models])


def _are_apart(models: Sequence[StageModel]) -> bool:
    """Whether each model is clearly younger than the one before, however its years are read."""
    return all(
        (after.year or 0) - (before.year_to or before.year or 0) >= YEARS_APART
        for before, after in pairwise(models)
    )


def _item(model: StageModel) -> Item:
    years = with_capital(year_text(model))
    return Item(text=model.name.nb, feedback=f"{years}. {model.summary}")

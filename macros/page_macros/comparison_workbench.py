"""``comparison_workbench(axis="journey")``: choose models and see them aligned and drawn."""

from __future__ import annotations

import json

from markupsafe import Markup

from ..bokmal.collation import collate
from ..citations.bibliography import citation_label, format_entries
from ..comparison.facets import facets, values
from ..comparison.workbench import places
from ..comparison.workbench.lanes import ALWAYS, BACK, draw
from ..reading.catalog import Catalog
from ..schema.labels import year_text
from ..schema.phase import Axis
from ..schema.stage_model import StageModel
from ..tables.models import find_axis
from .context import PageContext


def render(context: PageContext, axis: str = "journey") -> Markup:
    """Show the table of all models, and what a script needs to show a choice of them."""
    catalog = context.catalog
    common = find_axis(catalog, axis)
    models = catalog.models_on(common.id)
    return context.render(
        "comparison_workbench.html",
        axis=common,
        noun=common.noun.many,
        limit=places.LIMIT,
        table=context.table("alignment", axis=common.id, with_sources=True),
        words_url=places.words_url(common),
        records_url=places.records_url(common),
        facets=_facets(catalog, common),
        choices=[
            _choice(catalog, common, model)
            for model in sorted(models, key=lambda m: collate(m.name.nb))
        ],
        elsewhere=_elsewhere(catalog, common),
        drawing=draw(models, common),
        back=BACK,
        always=ALWAYS,
        sources=[_source(catalog, model) for model in models],
    )


def _choice(catalog: Catalog, axis: Axis, model: StageModel) -> dict[str, object]:
    """A model in the picker, its facets, and all that a reader may search for it by."""
    held = values(model, [axis])
    names = [model.name.nb, model.name.en, *model.aliases, model.author or "", year_text(model)]
    stages = [text for stage in model.stages for text in (stage.name.nb, stage.name.original)]
    phases = [axis.phase(value.partition("/")[0]) for value in held["phase"]]
    covered = [name for phase in phases for name in (phase.name.nb, *phase.also_called)]
    situations = catalog.situations.value.situations if catalog.situations else ()
    suited = [s for s in situations if s.id in held["fits"]]
    uses = [name for situation in suited for name in (situation.label, *situation.also_called)]
    find = " ".join(dict.fromkeys([*names, *stages, *covered, *uses])).lower()
    facets_ = {key: " ".join(value) for key, value in held.items() if value}
    return {"model": model, "find": find, "facets": facets_}


def _facets(catalog: Catalog, axis: Axis) -> str:
    """The facets of the axis's models, as the picker reads them."""
    situations = catalog.situations.value.situations if catalog.situations else ()
    found = facets(catalog.models_on(axis.id), [axis], situations)
    return json.dumps([facet.as_json for facet in found], ensure_ascii=False)


def _elsewhere(catalog: Catalog, axis: Axis) -> list[dict[str, str]]:
    """Models that an address may name but this axis does not hold, and where they belong."""
    found = []
    for model in catalog.models():
        own = catalog.axis_of(model)
        if own is None or own.id != axis.id:
            page = places.page_url(own) if own else ""
            found.append({"id": model.id, "name": model.name.nb, "page": page})
    return found


def _source(catalog: Catalog, model: StageModel) -> dict[str, object]:
    """The work that a model is read from, in full, and where in it."""
    entries = format_entries(catalog, [model.reference.id])
    return {
        "model": model,
        "label": citation_label(catalog, model.reference.id, model.reference.locator),
        "entry": entries[0].html if entries else "",
    }

"""What has this model that its nearest relative has not?"""

from __future__ import annotations

from collections.abc import Iterator

from ...catalog import Catalog
from ...coverage import basis_of
from ...relatives import nearest
from ...schema.phase import Axis, Phase
from ...schema.question import Option
from ...schema.stage_model import StageModel
from ..material.making import About, Made, askable, mixed, multiple, right, wrong
from ..material.models import (
    AXIS_NOUNS,
    covering,
    explained,
    models_with_axis,
    name_of,
    pages_of_models,
    quoted,
)

ANCHOR = "slektninger"
FEWEST, MOST_WRONG = 3, 4
BASES = {"stated", "interpreted"}


@askable
def generate(catalog: Catalog) -> Iterator[Made]:
    """Yield one question a model about a relative that its page tells of and compares it with."""
    pages = {model.id: page for model, page in pages_of_models(catalog)}
    for model, page, axis in models_with_axis(catalog):
        related = catalog.pages[page].meta.related
        relatives = nearest(model, catalog.models_on(axis.id), axis)
        for other in (r.model for r in relatives if pages.get(r.model.id) in related):
            question = _question(page, axis, model, other)
            if question:
                yield question
                break


def _question(page: str, axis: Axis, model: StageModel, other: StageModel) -> Made:
    about = About(page, ANCHOR, f"mer-enn-{other.id}", 3, "analyze")
    sure = [p for p in axis.phases if basis_of(model, p.id) in {*BASES, "absent"}]
    only = [p for p in sure if _has(model, p) and not _has(other, p)]
    rest = [p for p in sure if p not in only]
    drawn = mixed(about, rest)[:MOST_WRONG]
    if not only or len(only) + len(drawn) < FEWEST or len(only) >= len(drawn) + 2:
        return None
    text = (
        f"Hvilke {AXIS_NOUNS[axis.id].many} på den felles aksen finnes i {name_of(model)}, men "
        f"ikke i {name_of(other)}, slik MTENK leser modellene?"
    )
    options = [right(p.name.nb, _why_right(model, other, p)) for p in only]
    return multiple(about, text, [*options, *(_wrong(model, other, p) for p in drawn)])


def _has(model: StageModel, phase: Phase) -> bool:
    return basis_of(model, phase.id) != "absent"


def _names(model: StageModel, phase: Phase) -> str:
    return quoted([stage.name.nb for stage, _ in covering(model, phase)])


def _why_right(model: StageModel, other: StageModel, phase: Phase) -> str:
    return (
        f"Ja. I {name_of(model)} er det {_names(model, phase)}, og {name_of(other)} har ingenting "
        f"der. {explained(phase)}"
    )


def _wrong(model: StageModel, other: StageModel, phase: Phase) -> Option:
    if not _has(model, phase):
        why = f"Nei, «{phase.name.nb}» mangler i {name_of(model)}. {explained(phase)}"
    else:
        why = (
            f"Nei, begge har «{phase.name.nb}»: {_names(model, phase)} i {name_of(model)} og "
            f"{_names(other, phase)} i {name_of(other)}."
        )
    return wrong(phase.name.nb, why)

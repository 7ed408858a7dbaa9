"""Which phase of the common axis is this? Asked by its explanation."""

from __future__ import annotations

from collections.abc import Iterator

from ...anchors import anchors_of_pages
from ...catalog import Catalog
from ...schema.page import PhasePage
from ...schema.phase import Axis, Phase
from ...words import join_words
from ..material.alike import any_alike
from ..material.making import About, Made, askable, right, single, wrong
from ..material.models import AXIS_NOUNS, explained, name_of, names_of_stage

WRONG, EXAMPLES = 3, 2


@askable
def generate(catalog: Catalog) -> Iterator[Made]:
    """Yield one question for each phase whose explanation does not name it."""
    for page in catalog.pages.values():
        if not isinstance(page.meta, PhasePage) or page.meta.axis not in catalog.axes:
            continue
        axis = catalog.axes[page.meta.axis]
        phase = next((one for one in axis.phases if one.id == page.meta.phase), None)
        anchor = next(iter(anchors_of_pages(catalog)[page.id]), None)
        others = _others(axis, phase) if phase else []
        if phase and anchor and len(others) == WRONG and not _gives_away(phase):
            about = About(page.id, anchor, "definisjon", 1, "understand")
            yield _question(catalog, about, axis, phase)


def _gives_away(phase: Phase) -> bool:
    return any_alike([phase.definition], [phase.name.nb])


def _question(catalog: Catalog, about: About, axis: Axis, phase: Phase) -> Made:
    noun = AXIS_NOUNS[axis.id]
    text = f"{noun.which.capitalize()} på den felles aksen er dette? «{phase.definition}»"
    options = [
        right(phase.name.nb, _examples(catalog, axis, phase)),
        *(wrong(other.name.nb, f"Nei. {explained(other)}") for other in _others(axis, phase)),
    ]
    return single(about, text, options)


def _others(axis: Axis, phase: Phase) -> list[Phase]:
    """Phases nearest on the axis."""
    place = axis.phases.index(phase)
    others = [one for one in axis.phases if one is not phase]
    others.sort(key=lambda one: abs(axis.phases.index(one) - place))
    return others[:WRONG]


def _examples(catalog: Catalog, axis: Axis, phase: Phase) -> str:
    """«Ja. Her ligger for eksempel «Søk» i AISAS og «Spørre» i Kotlers fem A-er.»"""
    stages = [
        f"«{stage.name.nb}» i {name_of(model)}"
        for model in catalog.models_on(axis.id)
        for stage in model.stages
        if any((p.id, p.basis) == (phase.id, "stated") for p in stage.phases)
        and not any_alike(names_of_stage(stage), [phase.name.nb])
    ]
    if not stages:
        return f"Ja. Slik er «{phase.name.nb}» forklart på den felles aksen."
    return f"Ja. Her ligger for eksempel {join_words(stages[:EXAMPLES])}."

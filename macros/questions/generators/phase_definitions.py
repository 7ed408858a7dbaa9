"""Which phase of the common axis is this? Asked by its explanation."""

from __future__ import annotations

from collections.abc import Iterator

from ...reading.catalog import Catalog
from ...schema.labels import join_words
from ...schema.page import PhasePage
from ...schema.phase import Axis, Phase
from ...wiki.anchors import anchors_of_pages
from ..material.alike import any_alike
from ..material.making import About, Made, askable, right, single, wrong
from ..material.models import names_of_stage, with_capital
from ..material.phrases import Phrases

WRONG, EXAMPLES = 3, 2


@askable
def generate(catalog: Catalog, phrases: Phrases) -> Iterator[Made]:
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
            yield _question(catalog, phrases, about, axis, phase)


def _gives_away(phase: Phase) -> bool:
    return any_alike([phase.definition], [phase.name.nb])


def _question(catalog: Catalog, phrases: Phrases, about: About, axis: Axis, phase: Phase) -> Made:
    wording = phrases.wording.phase_definitions
    text = wording.text.format(Which=with_capital(axis.noun.which), definition=phase.definition)
    options = [right(phase.name.nb, _examples(catalog, phrases, axis, phase))]
    for other in _others(axis, phase):
        why = wording.wrong.format(explained=phrases.explained(other))
        options.append(wrong(other.name.nb, why))
    return single(about, text, options)


def _others(axis: Axis, phase: Phase) -> list[Phase]:
    """Phases nearest on the axis."""
    place = axis.phases.index(phase)
    others = [one for one in axis.phases if one is not phase]
    others.sort(key=lambda one: abs(axis.phases.index(one) - place))
    return others[:WRONG]


def _examples(catalog: Catalog, phrases: Phrases, axis: Axis, phase: Phase) -> str:
    """«Ja. Her ligger for eksempel «Søk» i AISAS og «Spørre» i Kotlers fem A-er.»"""
    wording = phrases.wording.phase_definitions
    stages = [
        wording.stage.format(stage=stage.name.nb, model=phrases.name_of(model))
        for model in catalog.models_on(axis.id)
        for stage in model.stages
        if any((p.id, p.basis) == (phase.id, "stated") for p in stage.phases)
        and not any_alike(names_of_stage(stage), [phase.name.nb])
    ]
    if not stages:
        return wording.right_alone.format(phase=phase.name.nb)
    return wording.right.format(stages=join_words(stages[:EXAMPLES]))

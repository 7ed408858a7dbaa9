"""What do the models call this phase? The same content under many names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...reading.catalog import Catalog
from ...schema.page import PhasePage
from ...schema.phase import Axis, Phase
from ...schema.question import Pair
from ...schema.stage_model import Stage, StageModel
from ..material.alike import any_alike
from ..material.making import About, Made, askable, matching, mixed
from ..material.models import names_of_stage
from ..material.phrases import Phrases

FEWEST, MOST = 3, 4


@dataclass(frozen=True)
class Named:
    """A model and the one stage that its source has in the phase."""

    model: StageModel
    stage: Stage


@askable
def generate(catalog: Catalog, phrases: Phrases) -> Iterator[Made]:
    """Yield one question for each phase that enough models have a name of their own for."""
    for page in catalog.pages.values():
        if not isinstance(page.meta, PhasePage) or page.meta.axis not in catalog.axes:
            continue
        axis = catalog.axes[page.meta.axis]
        phase = next((one for one in axis.phases if one.id == page.meta.phase), None)
        if phase and axis.names_anchor:
            about = About(page.id, axis.names_anchor, "navn", 3, "analyze")
            chosen = _unlike(mixed(about, _named(catalog, phrases, axis, phase)))
            if len(chosen) >= FEWEST:
                text = phrases.wording.phase_names.text
                asked = text.format(the=axis.noun.the, phase=phase.name.nb)
                yield matching(about, asked, [_pair(phrases, one) for one in chosen])


def _named(catalog: Catalog, phrases: Phrases, axis: Axis, phase: Phase) -> list[Named]:
    """Models of which exactly one stage is stated to be in the phase, under a name of its own."""
    found = []
    for model in catalog.models_on(axis.id):
        stages = [s for s in model.stages if any(p.id == phase.id for p in s.phases)]
        if len(stages) == 1 and _is_stated(stages[0], phase):
            names, own = names_of_stage(stages[0]), (model.name.nb, phrases.name_of(model))
            if not any_alike(names, (*own, phase.name.nb, phase.name.en)):
                found.append(Named(model, stages[0]))
    return found


def _is_stated(stage: Stage, phase: Phase) -> bool:
    return any((p.id, p.basis) == (phase.id, "stated") for p in stage.phases)


def _unlike(named: Sequence[Named]) -> list[Named]:
    """Some of them, none with a stage that could be taken for that of another."""
    chosen: list[Named] = []
    for one in named:
        if len(chosen) < MOST and not any(_confused(one, c) or _confused(c, one) for c in chosen):
            chosen.append(one)
    return sorted(chosen, key=lambda one: one.model.id)


def _confused(one: Named, other: Named) -> bool:
    """Whether the other model has a stage with a name like the one's."""
    names = names_of_stage(one.stage)
    return any(any_alike(names, names_of_stage(stage)) for stage in other.model.stages)


def _pair(phrases: Phrases, named: Named) -> Pair:
    model, stage = named.model, named.stage
    why = phrases.place_of(model, stage)
    return Pair(left=model.name.nb, right=stage.name.nb, feedback=why)

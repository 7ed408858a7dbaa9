"""Which model has this stage? Asked of stages that few other models have under a like name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from ...comparison.nearness import common_share
from ...reading.catalog import Catalog
from ...schema.question import Option
from ...schema.stage_model import Stage, StageModel
from ..faults import folded
from ..material.alike import any_alike
from ..material.making import About, Made, askable, differ, mixed, right, single, wrong
from ..material.models import STAGES, names_of_stage, pages_of_models, quoted, with_capital
from ..material.phrases import Phrases

MANY_STAGES, MOST_OF_MANY, MOST_OF_FEW = 5, 2, 1
"""Questions about a model with at least so many stages, and about one with fewer."""

RARE = 3
"""Other models that may have a like stage; none of them is among the options."""

NEAR, WRONG = 8, 3
"""Wrong options are drawn from the nearest models of the same kind."""


@dataclass(frozen=True)
class Known:
    """A stage, its names, and the phases that have one of them as theirs: «Liking» is interest."""

    stage: Stage
    names: tuple[str, str, str]
    phases: frozenset[str]
    meanings: frozenset[int]
    """Numbers of the groups of synonyms that the name in bokmål is in."""

    def is_like(self, other: Known) -> bool:
        """Whether the other has the same name or one that means the same."""
        return (
            bool(self.phases & other.phases)
            or bool(self.meanings & other.meanings)
            or any_alike(self.names, other.names)
        )


@askable
def generate(catalog: Catalog, phrases: Phrases) -> Iterator[Made]:
    """Yield one or two questions for each model that has stages few others have."""
    pages = list(pages_of_models(catalog))
    phases = _phases_by_name(catalog)
    groups = [frozenset(map(folded, group)) for group in phrases.models.synonyms]
    known = {
        model.id: [_known(stage, phases, groups) for stage in model.stages] for model, _ in pages
    }
    names = Counter(folded(s.name.nb) for model, _ in pages for s in model.stages)
    for model, page in pages:
        most = MOST_OF_MANY if len(model.stages) >= MANY_STAGES else MOST_OF_FEW
        siblings = [other for other, _ in pages if other != model and other.kind == model.kind]
        without = {
            one.stage.id: [o for o in siblings if not any(map(one.is_like, known[o.id]))]
            for one in known[model.id]
            if names[folded(one.names[0])] == 1
        }
        yield from islice(_questions(phrases, model, page, len(siblings), without), most)


def _phases_by_name(catalog: Catalog) -> Mapping[str, frozenset[str]]:
    """Ids of the phases that go by a name, or are also called so."""
    found: dict[str, frozenset[str]] = {}
    for axis in catalog.axes.values():
        for phase in axis.phases:
            for name in (phase.name.nb, phase.name.en, *phase.also_called):
                found[folded(name)] = found.get(folded(name), frozenset()) | {phase.id}
    return found


def _known(
    stage: Stage, phases: Mapping[str, frozenset[str]], groups: Sequence[frozenset[str]]
) -> Known:
    names = names_of_stage(stage)
    meant = frozenset(one for name in names for one in phases.get(folded(name), ()))
    name = folded(names[0])
    return Known(
        stage, names, meant, frozenset(n for n, group in enumerate(groups) if name in group)
    )


def _questions(
    phrases: Phrases,
    model: StageModel,
    page: str,
    count: int,
    without: Mapping[str, Sequence[StageModel]],
) -> Iterator[Made]:
    """All questions about a model, the rarest stages first.

    ``without`` has, for each stage with a name of its own, those of ``count`` siblings that have
    no stage like it.
    """
    named = [stage for stage in model.stages if stage.id in without]
    for stage in sorted(named, key=lambda stage: -len(without[stage.id])):
        others = without[stage.id]
        is_rare = count - len(others) <= RARE
        if is_rare and len(others) >= WRONG and not _tells(phrases, model, stage):
            about = About(page, STAGES, f"modell-{stage.id}", 2, "remember", model.reference)
            near = sorted(others, key=lambda other: _distance(model, other))[:NEAR]
            options = [_right(phrases, model, stage)]
            options += [_wrong(phrases, other) for other in mixed(about, near)[:WRONG]]
            if differ([option.text for option in options]):
                text = phrases.wording.which_model.text.format(stage=stage.name.nb)
                yield single(about, text, options)


def _tells(phrases: Phrases, model: StageModel, stage: Stage) -> bool:
    """Whether the name of the stage tells which model it is of."""
    return any_alike(names_of_stage(stage), (model.name.nb, phrases.name_of(model)))


def _distance(model: StageModel, other: StageModel) -> tuple[bool, float, str]:
    """Siblings of the same family first, and those with most of the axis in common."""
    return model.family != other.family, -common_share(model, other), other.id


def _right(phrases: Phrases, model: StageModel, stage: Stage) -> Option:
    why = phrases.wording.which_model.right.format(
        stage=stage.name.nb, model=phrases.name_of(model), summary=stage.summary
    )
    return right(model.name.nb, why + phrases.called_in_source(stage))


def _wrong(phrases: Phrases, other: StageModel) -> Option:
    why = phrases.wording.which_model.wrong.format(
        All=with_capital(phrases.noun_of(other).all),
        model=phrases.name_of(other),
        stages=quoted([stage.name.nb for stage in other.stages]),
    )
    return wrong(other.name.nb, why)

"""What has this model that its nearest relative has not?"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparison.coverage import basis_of
from ...comparison.relatives import ranked
from ...reading.catalog import Catalog
from ...schema.phase import Axis, Phase
from ...schema.question import Option
from ...schema.stage_model import StageModel
from ..material.making import About, Made, askable, mixed, multiple, right, wrong
from ..material.models import covering, models_with_axis, pages_of_models, quoted
from ..material.phrases import Phrases

ANCHOR = "slektninger"
RELATIVES = 3
FEWEST, MOST_WRONG = 3, 4
CERTAIN = {"stated", "absent"}
"""What is asked about: a phase that we read into a model is no sure difference."""


@askable
def generate(catalog: Catalog, phrases: Phrases) -> Iterator[Made]:
    """Yield one question a model about a relative that its page tells of and compares it with."""
    pages = {model.id: page for model, page in pages_of_models(catalog)}
    for model, page, axis in models_with_axis(catalog):
        related = catalog.pages[page].meta.related
        relatives = ranked(model, catalog.models_on(axis.id), axis)[:RELATIVES]
        for other in (r for r in relatives if pages.get(r.id) in related):
            question = _question(phrases, page, axis, model, other)
            if question:
                yield question
                break


def _question(
    phrases: Phrases, page: str, axis: Axis, model: StageModel, other: StageModel
) -> Made:
    about = About(page, ANCHOR, f"mer-enn-{other.id}", 3, "analyze")
    sure = [p for p in axis.phases if {basis_of(m, p.id) for m in (model, other)} <= CERTAIN]
    only = [p for p in sure if _has(model, p) and not _has(other, p)]
    rest = [p for p in sure if p not in only]
    drawn = mixed(about, rest)[:MOST_WRONG]
    if not only or len(only) + len(drawn) < FEWEST or len(only) >= len(drawn) + 2:
        return None
    text = phrases.wording.comparisons.text.format(
        many=axis.noun.many, model=phrases.name_of(model), other=phrases.name_of(other)
    )
    options = [right(p.name.nb, _why_right(phrases, model, other, p)) for p in only]
    return multiple(about, text, [*options, *(_wrong(phrases, model, other, p) for p in drawn)])


def _has(model: StageModel, phase: Phase) -> bool:
    return basis_of(model, phase.id) != "absent"


def _names(model: StageModel, phase: Phase) -> str:
    return quoted([stage.name.nb for stage, _ in covering(model, phase)])


def _why_right(phrases: Phrases, model: StageModel, other: StageModel, phase: Phase) -> str:
    return phrases.wording.comparisons.right.format(
        model=phrases.name_of(model),
        stages=_names(model, phase),
        other=phrases.name_of(other),
        explained=phrases.explained(phase),
    )


def _wrong(phrases: Phrases, model: StageModel, other: StageModel, phase: Phase) -> Option:
    wording, names = phrases.wording.comparisons, (phrases.name_of(model), phrases.name_of(other))
    if not _has(model, phase):
        why = wording.wrong_missing.format(
            phase=phase.name.nb, model=names[0], explained=phrases.explained(phase)
        )
    else:
        why = wording.wrong_both.format(
            phase=phase.name.nb,
            stages=_names(model, phase),
            model=names[0],
            others=_names(other, phase),
            other=names[1],
        )
    return wrong(phase.name.nb, why)

"""In which stage does this happen? What the customer does, or what the firm asks itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...catalog import Catalog
from ...schema.question import Pair
from ...schema.stage_model import Stage, StageModel
from ..material.alike import any_alike
from ..material.making import About, Made, askable, differ, matching
from ..material.models import (
    STAGES,
    called_in_source,
    name_of,
    names_of_stage,
    noun_of,
    pages_of_models,
    with_capital,
)

FEWEST = 3

OF_DONE = "Koble stikkordet til riktig {one} i {model}."
OF_ASKED = "Koble spørsmålet virksomheten stiller seg, til riktig {one} i {model}."


@dataclass(frozen=True)
class Detail:
    """A stage and something that is the stage's alone."""

    stage: Stage
    text: str


@askable
def generate(catalog: Catalog) -> Iterator[Made]:
    """Yield up to two questions for each model with enough details that fit one stage only."""
    for model, page in pages_of_models(catalog):
        noun = noun_of(model)
        done = _details(model, [[a.nb for a in stage.activities] for stage in model.stages])
        asked = _details(model, [list(stage.questions_firm) for stage in model.stages])
        for what, text, details in (("gjoremal", OF_DONE, done), ("sporsmal", OF_ASKED, asked)):
            if len(details) >= FEWEST and _are_clear(details):
                about = About(page, STAGES, what, 2, "apply", model.reference)
                pairs = [_pair(model, detail) for detail in details]
                yield matching(about, text.format(one=noun.one, model=name_of(model)), pairs)


def _details(model: StageModel, texts: Sequence[Sequence[str]]) -> list[Detail]:
    """The first detail of each stage that neither names a stage nor is like one of another."""
    found = []
    for stage, own in zip(model.stages, texts, strict=True):
        others = [text for listed in texts if listed is not own for text in listed]
        for text in own:
            tells = any(any_alike([text], names_of_stage(one)) for one in model.stages)
            if not tells and not any_alike([text], others):
                found.append(Detail(stage, with_capital(text)))
                break
    return found


def _are_clear(details: Sequence[Detail]) -> bool:
    names = [detail.stage.name.nb for detail in details]
    return differ(names) and differ([detail.text for detail in details])


def _pair(model: StageModel, detail: Detail) -> Pair:
    stage = detail.stage
    place, one = model.stages.index(stage) + 1, with_capital(noun_of(model).one)
    why = f"{one} {place} av {len(model.stages)}: {stage.summary}{called_in_source(stage)}"
    return Pair(left=detail.text, right=stage.name.nb, feedback=why)

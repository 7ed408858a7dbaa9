"""In which stage does this happen? What the customer does, or what the firm asks itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...reading.catalog import Catalog
from ...schema.question import Pair
from ...schema.stage_model import Stage, StageModel
from ..material.alike import any_alike
from ..material.making import About, Made, askable, differ, matching
from ..material.models import STAGES, names_of_stage, pages_of_models, with_capital
from ..material.phrases import Phrases

FEWEST = 3


@dataclass(frozen=True)
class Detail:
    """A stage and something that is the stage's alone."""

    stage: Stage
    text: str


@askable
def generate(catalog: Catalog, phrases: Phrases) -> Iterator[Made]:
    """Yield up to two questions for each model with enough details that fit one stage only."""
    for model, page in pages_of_models(catalog):
        words, wording = _words(phrases, model), phrases.wording.stage_details
        done = _details(model, [[a.nb for a in stage.activities] for stage in model.stages])
        asked = _details(model, [list(stage.questions_firm) for stage in model.stages])
        kinds = (("gjoremal", wording.done, done), ("sporsmal", wording.asked, asked))
        for what, text, details in kinds:
            if len(details) >= FEWEST and _are_clear(details):
                about = About(page, STAGES, what, 2, "apply", model.reference)
                pairs = [_pair(phrases, model, detail) for detail in details]
                yield matching(about, text.format(**words), pairs)


def _words(phrases: Phrases, model: StageModel) -> dict[str, str]:
    return {"one": phrases.noun_of(model).one, "model": phrases.name_of(model)}


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


def _pair(phrases: Phrases, model: StageModel, detail: Detail) -> Pair:
    why = phrases.place_of(model, detail.stage)
    return Pair(left=detail.text, right=detail.stage.name.nb, feedback=why)

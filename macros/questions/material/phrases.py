"""The templates in data/question-templates, and what all generators say by them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...reading.catalog import Catalog, derived
from ...schema.labels import LANGUAGES
from ...schema.noun import Noun
from ...schema.phase import Phase
from ...schema.question_lists import ListTasks
from ...schema.question_models import ModelWords
from ...schema.question_sums import Sum
from ...schema.question_wording import Wording
from ...schema.stage_model import Stage, StageModel
from .models import covering, foreign_name, quoted, with_capital


@dataclass(frozen=True)
class Phrases:
    """All templates together."""

    wording: Wording
    models: ModelWords
    lists: ListTasks
    sums: tuple[Sum, ...]

    def noun_of(self, model: StageModel) -> Noun:
        """What the parts of a model are called."""
        words = self.models
        of_family = words.noun_of_family.get(model.family, words.noun)
        return words.nouns[words.noun_of_model.get(model.id, of_family)]

    def name_of(self, model: StageModel) -> str:
        """Name of a model inside a sentence: what stands before a parenthesis in its title."""
        return self.models.names.get(model.id) or model.name.nb.partition(" (")[0]

    def place_of(self, model: StageModel, stage: Stage) -> str:
        """«Steg 2 av 4: …», with the name in the source."""
        return self.place_among(model, model.stages, stage)

    def place_among(self, model: StageModel, stages: tuple[Stage, ...], stage: Stage) -> str:
        """The same, counted among some of the stages."""
        told = self.wording.common.place.format(
            One=with_capital(self.noun_of(model).one),
            number=stages.index(stage) + 1,
            count=len(stages),
            summary=stage.summary,
        )
        return told + self.called_in_source(stage)

    def called_in_source(self, stage: Stage) -> str:
        """« I kilden heter det «Desire» (engelsk).», or nothing."""
        name, language = foreign_name(stage), LANGUAGES[stage.name.lang]
        told = self.wording.common.in_source.format(name=name, language=language)
        return f" {told}" if name else ""

    def explained(self, phase: Phase) -> str:
        """«Kjøp: Kunden fullfører handelen …»"""
        return self.wording.common.phase.format(phase=phase.name.nb, definition=phase.definition)

    def who_covers(self, model: StageModel, phase: Phase) -> str:
        """«der ligger «Handling»», or that nothing is there."""
        names = [stage.name.nb for stage, _ in covering(model, phase)]
        if not names:
            return self.wording.common.not_covered.format(model=self.name_of(model))
        return self.wording.common.covered.format(stages=quoted(names))


@derived
def phrases_of(catalog: Catalog) -> Phrases | None:
    """The templates of a wiki; None when a file is missing or has faults, or a noun is unknown."""
    wording, models, lists = catalog.wording, catalog.model_words, catalog.list_tasks
    if wording is None or models is None or lists is None or not _knows_nouns(models.value):
        return None
    return Phrases(wording.value, models.value, lists.value, tuple(_sums(catalog)))


def _knows_nouns(words: ModelWords) -> bool:
    used = {words.noun, *words.noun_of_family.values(), *words.noun_of_model.values()}
    return used <= words.nouns.keys()


def _sums(catalog: Catalog) -> Iterator[Sum]:
    for entry in catalog.sums.values():
        yield from entry.value.sums

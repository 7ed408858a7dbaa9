"""How generated questions are worded: data/question-templates/wording.yml."""

from __future__ import annotations

from typing import Annotated

from annotated_types import MinLen
from pydantic import Field

from .base import Bokmal, Strict, Text
from .holes import holes


class Common(Strict):
    """What several kinds of questions say."""

    place: Annotated[Bokmal, holes("One", "number", "count", "summary")]
    in_source: Annotated[Bokmal, holes("name", "language")]
    phase: Annotated[Bokmal, holes("phase", "definition")]
    covered: Annotated[Bokmal, holes("stages")]
    not_covered: Annotated[Bokmal, holes("model")]


class ByAge(Strict):
    """Which model came first?"""

    text: Annotated[Bokmal, holes()]


class Comparisons(Strict):
    """What has a model that its relative has not?"""

    text: Annotated[Bokmal, holes("many", "model", "other")]
    right: Annotated[Bokmal, holes("model", "stages", "other", "explained")]
    wrong_missing: Annotated[Bokmal, holes("phase", "model", "explained")]
    wrong_both: Annotated[Bokmal, holes("phase", "stages", "model", "others", "other")]


class Definitions(Strict):
    """Which definition belongs to which term?

    A definition is read as what it is about, perhaps another name that begins with one of
    ``other_name``, and what is said of it, which begins with one of ``verbs``.
    """

    text: Annotated[Bokmal, holes()]
    verbs: Annotated[tuple[Text, ...], MinLen(1)]
    other_name: Annotated[tuple[Text, ...], MinLen(1)]


class Lists(Strict):
    """What is said about the rows of a list."""

    extra: Annotated[Bokmal, holes("left", "column")]
    place: Annotated[Bokmal, holes("number", "count", "list")]
    right: Annotated[Bokmal, holes("facts")]
    wrong: Annotated[Bokmal, holes("facts")]
    ranked: Annotated[Bokmal, holes("number", "facts")]


class MissingPhases(Strict):
    """What does a model leave out?"""

    text: Annotated[Bokmal, holes("many", "model")]
    right: Annotated[Bokmal, holes("phase", "model", "explained")]
    wrong: Annotated[Bokmal, holes("phase", "model", "stages", "basis")]
    stated: Annotated[Bokmal, holes()]
    interpreted: Annotated[Bokmal, holes("reason")]
    interpreted_alone: Annotated[Bokmal, holes()]


class Origins(Strict):
    """Who set a model up, and when?"""

    who: Annotated[Bokmal, holes("model")]
    who_and_when: Annotated[Bokmal, holes("model")]
    when: Annotated[Bokmal, holes("model")]
    right: Annotated[Bokmal, holes("told")]
    right_year: Annotated[Bokmal, holes("author", "told")]
    wrong: Annotated[Bokmal, holes("Author", "model", "summary")]
    wrong_dated: Annotated[Bokmal, holes("Author", "model", "year", "summary")]
    wrong_year: Annotated[Bokmal, holes("year", "model", "summary")]


class PhaseDefinitions(Strict):
    """Which phase is this?"""

    text: Annotated[Bokmal, holes("Which", "definition")]
    right: Annotated[Bokmal, holes("stages")]
    right_alone: Annotated[Bokmal, holes("phase")]
    stage: Annotated[Bokmal, holes("stage", "model")]
    wrong: Annotated[Bokmal, holes("explained")]


class PhaseNames(Strict):
    """What do the models call a phase?"""

    text: Annotated[Bokmal, holes("the", "phase")]


class PhaseOfStage(Strict):
    """Which phases does a stage cover? ``which_many`` asks for more than one."""

    which_many: Annotated[Bokmal, holes("many")]
    stated: Annotated[Bokmal, holes("Which", "stage", "model")]
    interpreted: Annotated[Bokmal, holes("Which", "stage", "model")]
    both: Annotated[Bokmal, holes("Which", "stage", "model")]
    right_stated: Annotated[Bokmal, holes("summary")]
    right_interpreted: Annotated[Bokmal, holes("reason")]
    wrong: Annotated[Bokmal, holes("covered", "explained")]


class StageDetails(Strict):
    """In which stage is something done, or asked?"""

    done: Annotated[Bokmal, holes("one", "model")]
    asked: Annotated[Bokmal, holes("one", "model")]


class StageMeanings(Strict):
    """Which explanation belongs to which stage? ``of_kind`` is by the kind of the model."""

    text: Annotated[Bokmal, holes("each", "model")]
    of_kind: dict[str, Annotated[Bokmal, holes("each", "model")]] = Field(default_factory=dict)
    of_family: dict[str, Annotated[Bokmal, holes("each", "model")]] = Field(default_factory=dict)
    place: Annotated[Bokmal, holes("One", "number", "count", "model")]
    on_axis: Annotated[Bokmal, holes("phases")]


class StageOrder(Strict):
    """In which order? ``of_model`` is for models that the common wording does not fit."""

    whole: Annotated[Bokmal, holes("all", "model", "first_to_last")]
    ring: Annotated[Bokmal, holes("all", "model", "first")]
    five: Annotated[Bokmal, holes("many", "model")]
    of_model: dict[str, Annotated[Bokmal, holes()]] = Field(default_factory=dict)


class WhichModel(Strict):
    """Which model has a stage?"""

    text: Annotated[Bokmal, holes("stage")]
    right: Annotated[Bokmal, holes("stage", "model", "summary")]
    wrong: Annotated[Bokmal, holes("All", "model", "stages")]


class Wording(Strict):
    """The whole file: what is common, and then one part a generator."""

    common: Common
    by_age: ByAge
    comparisons: Comparisons
    definitions: Definitions
    lists: Lists
    missing_phases: MissingPhases
    origins: Origins
    phase_definitions: PhaseDefinitions
    phase_names: PhaseNames
    phase_of_stage: PhaseOfStage
    stage_details: StageDetails
    stage_meanings: StageMeanings
    stage_order: StageOrder
    which_model: WhichModel

"""Stage models as generated questions speak of them: data/question-templates/models.yml."""

from __future__ import annotations

from typing import Annotated

from annotated_types import MinLen
from pydantic import Field

from .base import Bokmal, Slug, Strict, Text
from .noun import Noun


class Timeline(Strict):
    """Models to be put in order by their years; ``id`` makes the question's id."""

    id: Slug
    models: Annotated[tuple[Slug, ...], MinLen(3)]


class NotAsked(Strict):
    """What could be asked but is not, with the reason.

    ``questions`` are ids of whole questions, ``origin`` and ``order`` those of models.
    """

    questions: dict[str, Bokmal] = Field(default_factory=dict)
    origin: dict[str, Bokmal] = Field(default_factory=dict)
    order: dict[str, Bokmal] = Field(default_factory=dict)


class ModelWords(Strict):
    """The whole file. ``noun`` is what a stage is called where nothing else is said."""

    nouns: dict[str, Noun]
    noun: Slug
    noun_of_family: dict[str, Slug] = Field(default_factory=dict)
    noun_of_model: dict[str, Slug] = Field(default_factory=dict)
    names: dict[str, Bokmal] = Field(default_factory=dict)
    synonyms: tuple[Annotated[tuple[Text, ...], MinLen(2)], ...] = ()
    timelines: tuple[Timeline, ...] = ()
    not_asked: NotAsked = NotAsked()

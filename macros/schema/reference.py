"""The bibliography: data/references.yml, in CSL-JSON fields (https://citeproc-js.readthedocs.io)."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from annotated_types import MinLen
from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from .base import Language, NumberedText, Slug, Strict, Text

ReferenceType = Literal[
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "book",
    "chapter",
    "dataset",
    "entry-dictionary",
    "entry-encyclopedia",
    "legislation",
    "motion_picture",
    "paper-conference",
    "post",
    "post-weblog",
    "report",
    "software",
    "speech",
    "standard",
    "thesis",
    "webpage",
]


class Person(Strict):
    """A person (family, given) or an institution (literal)."""

    family: Text | None = None
    given: Text | None = None
    literal: Text | None = None

    @model_validator(mode="after")
    def _has_name(self) -> Self:
        if not self.family and not self.literal:
            raise PydanticCustomError("person_name", "there is no name")
        return self


class When(Strict):
    """A CSL date: ``date-parts: [[2016, 11]]``."""

    date_parts: Annotated[
        tuple[Annotated[tuple[int, ...], MinLen(1)], ...], MinLen(1), Field(alias="date-parts")
    ]


class Reference(Strict):
    """One work. ``no_doi`` says that a DOI was looked for and none was found."""

    id: Slug
    type: ReferenceType
    title: Text
    author: tuple[Person, ...] = ()
    editor: tuple[Person, ...] = ()
    issued: When | None = None
    accessed: When | None = None
    container_title: Text | None = Field(default=None, alias="container-title")
    collection_title: Text | None = Field(default=None, alias="collection-title")
    publisher: Text | None = None
    publisher_place: Text | None = Field(default=None, alias="publisher-place")
    volume: NumberedText | None = None
    issue: NumberedText | None = None
    page: NumberedText | None = None
    number: NumberedText | None = None
    edition: NumberedText | None = None
    event_title: Text | None = Field(default=None, alias="event-title")
    genre: Text | None = None
    medium: Text | None = None
    original_date: When | None = Field(default=None, alias="original-date")
    DOI: Text | None = None
    no_doi: bool = False
    ISBN: Text | None = None
    URL: Text | None = None
    language: Language | None = None
    note: Text | None = None

    def csl(self) -> dict[str, Any]:
        """The entry as CSL-JSON, with lists for tuples and without empty fields."""
        ours = {"no_doi"}
        return self.model_dump(by_alias=True, exclude_defaults=True, exclude=ours, mode="json")


class References(Strict):
    """The whole file."""

    references: tuple[Reference, ...]

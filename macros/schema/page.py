"""Front matter of the Markdown pages, one type a kind."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

from .base import Bokmal, Day, Form, Slug, Strict, Text

PageId = Annotated[str, Form("page_form", r"^([a-z0-9]+(-[a-z0-9]+)*/)*[a-z0-9]+(-[a-z0-9]+)*$")]
"""A page: its path under docs/ without ``.md`` and without ``/index``."""

Anchor = Annotated[str, Form("anchor_form", r"^[a-z0-9]+(-[a-z0-9]+)*(_[0-9]+)?$")]
"""A heading's address on its page; «_1» and on for headings of the same words."""


def _is_no_macro(text: str) -> str:
    if re.search(r"\{[{%#]", text):
        raise PydanticCustomError("text_macro", "teksten ville blitt lest som en makro")
    return text


Title = Annotated[Bokmal, AfterValidator(_is_no_macro)]
"""A page's title. The macros plugin renders titles too, so these may hold no start of a macro."""

Description = Annotated[Bokmal, StringConstraints(min_length=50, max_length=160)]


class FrontMatter(Strict):
    """What every page says of itself. ``english`` tells which of its names are English."""

    title: Title
    kind: Text
    description: Description
    aliases: tuple[Text, ...] = ()
    abbreviations: tuple[Text, ...] = ()
    english: tuple[Text, ...] = ()
    references: tuple[Slug, ...] = ()
    related: tuple[PageId, ...] = ()
    reviewed: Day | None = None


class Page(FrontMatter):
    """A page of no special kind."""

    kind: Literal["page"]


class Section(FrontMatter):
    """The start of a section."""

    kind: Literal["section"]


class Comparison(FrontMatter):
    """A ready-made comparison."""

    kind: Literal["comparison"]


class Concept(FrontMatter):
    """A concept or theory."""

    kind: Literal["concept"]
    references: tuple[Slug, ...]
    reviewed: Day


class StageModelPage(FrontMatter):
    """The page of one stage model."""

    kind: Literal["stage-model"]
    model: Slug
    references: tuple[Slug, ...]
    reviewed: Day


class PhasePage(FrontMatter):
    """The page of one phase of an axis."""

    kind: Literal["phase"]
    axis: Slug
    phase: Slug


class CompanyPage(FrontMatter):
    """The page of one company or brand."""

    kind: Literal["company"]
    company: Slug
    reviewed: Day


PAGE_KINDS: dict[str, type[FrontMatter]] = {
    "page": Page,
    "section": Section,
    "comparison": Comparison,
    "concept": Concept,
    "stage-model": StageModelPage,
    "phase": PhasePage,
    "company": CompanyPage,
}

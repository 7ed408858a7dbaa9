"""Ordered or listed things that a source sets up: data/lists/<id>.yml."""

from __future__ import annotations

from typing import Annotated

from annotated_types import MinLen

from .base import Bokmal, Citation, Language, Slug, Strict


class Column(Strict):
    """A column of the list. ``language`` is given when its text is not bokmål."""

    key: Slug
    label: Bokmal
    language: Language | None = None


class DataList(Strict):
    """A list with the work that it is read from. Each row has a text for every column."""

    id: Slug
    title: Bokmal
    reference: Citation
    ordered: bool = False
    columns: Annotated[tuple[Column, ...], MinLen(2)]
    rows: Annotated[tuple[dict[str, Bokmal], ...], MinLen(2)]

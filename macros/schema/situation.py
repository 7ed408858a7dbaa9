"""Situations that a stage model may suit or not suit: data/situations.yml."""

from __future__ import annotations

from typing import Annotated

from annotated_types import MinLen

from .base import Bokmal, Slug, Strict


class Situation(Strict):
    """A kind of buying or selling that readers choose a model for."""

    id: Slug
    label: Bokmal
    definition: Bokmal
    also_called: tuple[Bokmal, ...] = ()


class Situations(Strict):
    """The whole file, in the order in which readers are offered them."""

    situations: Annotated[tuple[Situation, ...], MinLen(1)]

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids in order."""
        return tuple(situation.id for situation in self.situations)

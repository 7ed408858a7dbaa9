"""What goes in and out of the bank."""

from __future__ import annotations

from dataclasses import dataclass

from ..schema.question import Question
from ..wiki.sections import section_of


@dataclass(frozen=True)
class GeneratedQuestion:
    """What a generator makes: a question, and the id of the page that teaches its answer."""

    page: str
    question: Question


@dataclass(frozen=True)
class BankQuestion:
    """A question of the bank. ``generator`` is None for those written by hand."""

    question: Question
    page: str
    generator: str | None = None

    @property
    def generated(self) -> bool:
        """Whether a program made it from the data."""
        return self.generator is not None

    @property
    def section(self) -> str:
        """Section of the page."""
        return section_of(self.page)

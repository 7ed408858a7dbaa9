"""What every format says of a question, gathered once for all of them."""

from __future__ import annotations

from dataclasses import dataclass

from ...citations.bibliography import citation_label
from ...reading.catalog import Catalog
from ...schema.labels import DIFFICULTIES, GOALS, QUESTION_KINDS
from ...schema.question import Question
from ...wiki.anchors import anchors_of_pages
from ...wiki.sections import section_title
from ..bank import bank
from ..show import Shown, show
from ..types import BankQuestion

WRITTEN, GENERATED = "Skrevet for hånd", "Laget av data"


@dataclass(frozen=True)
class Entry:
    """A question of the bank with the words around it.

    Numbers and orders are drawn from its id, so that they are those that its page shows.
    ``address`` is of the heading that teaches the answer.
    """

    found: BankQuestion
    shown: Shown
    section: str
    page: str
    heading: str
    address: str
    source: str

    @property
    def question(self) -> Question:
        """The question itself."""
        return self.found.question

    @property
    def first_id(self) -> str:
        """The id that the question had first, by which other programs know it again."""
        return next(iter(self.question.aliases), self.question.id)

    @property
    def kind(self) -> str:
        """Its kind in bokmål."""
        return QUESTION_KINDS[self.question.kind]

    @property
    def difficulty(self) -> str:
        """How hard it is, in bokmål."""
        return DIFFICULTIES[self.question.difficulty]

    @property
    def goal(self) -> str:
        """Its learning goal in bokmål."""
        return GOALS[self.question.goal]

    @property
    def origin(self) -> str:
        """Whether a person or a program made it."""
        return GENERATED if self.found.generated else WRITTEN


@dataclass(frozen=True)
class PracticeBank:
    """All questions, in the order of the bank, and the address in full of the site's root."""

    catalog: Catalog
    address: str
    entries: tuple[Entry, ...]


def practice_bank(catalog: Catalog, address: str) -> PracticeBank:
    """Gather what the formats need."""
    entries = tuple(_entry(catalog, address, found) for found in bank(catalog))
    return PracticeBank(catalog, address, entries)


def _entry(catalog: Catalog, address: str, found: BankQuestion) -> Entry:
    question, page = found.question, catalog.pages[found.page]
    title, cited = page.meta.title, question.reference
    return Entry(
        found=found,
        shown=show(question),
        section=section_title(catalog, found.section),
        page=title,
        heading=anchors_of_pages(catalog)[page.id].get(question.anchor, title),
        address=f"{address}{page.url}#{question.anchor}",
        source=citation_label(catalog, cited.id, cited.locator) if cited else "",
    )

"""Exam papers drawn from the bank: alike in form, and with no question in common. Pure.

Every question has its place in a line that hangs on its id alone, and a paper takes the first that
fit. So a new question in the bank changes little of the papers that are there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import floor, sqrt

from ..reading.catalog import Catalog, derived
from ..schema.question import Cloze, Matching, Multiple, Open, Question
from ..wiki.sections import section_rank
from .bank import bank
from .draw import hash_text
from .show import Shown, show
from .types import BankQuestion

SETS = ("a", "b", "c")
MINUTES = 90

KINDS = {
    "single": 7,
    "true-false": 3,
    "multiple": 3,
    "matching": 2,
    "cloze": 2,
    "numeric": 2,
    "ordering": 1,
}
LEVELS = {1: 6, 2: 8, 3: 6}
SHORT = sum(KINDS.values())
LONG = 2

POINTS = {"single": 2, "true-false": 1, "numeric": 3, "ordering": 2}
"""Of those kinds that are right or wrong as a whole; the others have a point for each part."""


@dataclass(frozen=True)
class Asked:
    """A question on a paper, with numbers and orders of that paper's own."""

    found: BankQuestion
    shown: Shown
    points: int

    @property
    def question(self) -> Question:
        """The question itself."""
        return self.found.question


@dataclass(frozen=True)
class ExamSet:
    """A paper: questions with short answers, then those to discuss."""

    name: str
    short: tuple[Asked, ...]
    long: tuple[Asked, ...]

    @property
    def all(self) -> tuple[Asked, ...]:
        """Every question in its order."""
        return (*self.short, *self.long)

    @property
    def points(self) -> int:
        """What the paper is worth."""
        return sum(asked.points for asked in self.all)

    @property
    def is_full(self) -> bool:
        """Whether the bank had enough to draw from."""
        return (len(self.short), len(self.long)) == (SHORT, LONG)


@derived
def exam_sets(catalog: Catalog) -> Mapping[str, ExamSet]:
    """All papers by name."""
    return draw_sets(bank(catalog))


def draw_sets(questions: Iterable[BankQuestion]) -> Mapping[str, ExamSet]:
    """Draw the papers one after the other, from what the former have left."""
    rest = sorted(questions, key=lambda found: hash_text(f"eksamen {found.question.id}"))
    sections = shares(Counter(found.section for found in rest if not _is_open(found)))
    papers = {}
    for name in SETS:
        paper = _Drawing(rest, sections)
        chosen = [*paper.short(), *paper.long()]
        papers[name] = _paper(name, chosen)
        taken = {found.question.id for found in chosen}
        rest = [found for found in rest if found.question.id not in taken]
    return papers


def points(question: Question) -> int:
    """What an answer without faults is worth."""
    if isinstance(question, Open):
        return sum(criterion.points for criterion in question.rubric)
    if isinstance(question, Multiple):
        return sum(option.correct for option in question.options)
    if isinstance(question, Matching):
        return len(question.pairs)
    if isinstance(question, Cloze):
        return len(question.gaps)
    return POINTS[question.kind]


def shares(counts: Mapping[str, int], total: int = SHORT) -> Mapping[str, int]:
    """How many questions of each section: by the root of its size, so that the small are heard.

    Every section has at least one, and the largest remainders have what is left over.
    """
    whole = sum(map(sqrt, counts.values()))
    exact = {name: total * sqrt(count) / whole for name, count in counts.items()}
    given = {name: max(1, floor(share)) for name, share in exact.items()}
    by_remainder = sorted(exact, key=lambda name: (given[name] - exact[name], section_rank(name)))
    for name in by_remainder[: max(0, total - sum(given.values()))]:
        given[name] += 1
    return given


def _paper(name: str, chosen: Sequence[BankQuestion]) -> ExamSet:
    """The easy ones first."""
    in_order = sorted(chosen, key=lambda found: found.question.difficulty)
    asked = [
        Asked(one, show(one.question, f"{one.question.id}#sett-{name}"), points(one.question))
        for one in in_order
    ]
    return ExamSet(
        name,
        tuple(one for one in asked if not _is_open(one.found)),
        tuple(one for one in asked if _is_open(one.found)),
    )


@dataclass
class _Drawing:
    """What is still wanted of each sort while a paper is being drawn."""

    line: Sequence[BankQuestion]
    sections: Mapping[str, int]
    kinds: Counter[str] = field(default_factory=lambda: Counter(KINDS))
    levels: Counter[int] = field(default_factory=lambda: Counter(LEVELS))
    pages: set[str] = field(default_factory=set)

    def short(self) -> Iterator[BankQuestion]:
        """Begin with the sections that have the least to choose from."""
        sizes = Counter(found.section for found in self.line)
        for section in sorted(self.sections, key=lambda name: (sizes[name], name)):
            for _ in range(self.sections[section]):
                yield from self._first(section)

    def long(self) -> Iterator[BankQuestion]:
        """Questions to discuss, of different sections when there are."""
        seen: set[str] = set()
        for _ in range(LONG):
            free = [one for one in self.line if _is_open(one) and one.page not in self.pages]
            found = min(free, key=lambda one: one.section in seen, default=None)
            if found:
                seen.add(found.section)
                self.pages.add(found.page)
                yield found

    def _first(self, section: str) -> Iterator[BankQuestion]:
        """The one of a section that is wanted most, and of those the first in the line."""
        wanted = [one for one in self.line if one.section == section and self._is_wanted(one)]
        found = min(wanted, key=self._place, default=None)
        if found:
            self.kinds[found.question.kind] -= 1
            self.levels[found.question.difficulty] -= 1
            self.pages.add(found.page)
            yield found

    def _is_wanted(self, found: BankQuestion) -> bool:
        return self.kinds[found.question.kind] > 0 and found.page not in self.pages

    def _place(self, found: BankQuestion) -> tuple[bool, bool, float]:
        """A level that is wanted, by hand rather than by a program, a kind that lags behind."""
        question = found.question
        lag = self.kinds[question.kind] / KINDS[question.kind]
        return self.levels[question.difficulty] <= 0, found.generated, -lag


def _is_open(found: BankQuestion) -> bool:
    return isinstance(found.question, Open)

"""All questions of the wiki, those written by hand and those made from the data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..reading.catalog import Catalog, derived
from ..schema.question import Question
from ..wiki.sections import section_rank
from .generators import GENERATORS
from .types import BankQuestion


@derived
def bank(catalog: Catalog) -> tuple[BankQuestion, ...]:
    """Every question whose page is there: by section, page, and then in the author's order.

    Those made from the data come after the page's own.
    """
    known = (q for q in (*written(catalog), *generated(catalog)) if q.page in catalog.pages)
    return tuple(sorted(known, key=lambda q: (section_rank(q.section), q.page, q.generated)))


@derived
def by_page(catalog: Catalog) -> Mapping[str, tuple[BankQuestion, ...]]:
    """Questions of each page that has any, in the order of the bank."""
    found: dict[str, list[BankQuestion]] = {}
    for question in bank(catalog):
        found.setdefault(question.page, []).append(question)
    return {page: tuple(questions) for page, questions in found.items()}


def written(catalog: Catalog) -> Iterator[BankQuestion]:
    """Questions from data/questions, in order."""
    for entry in catalog.questions.values():
        for question in entry.value.questions:
            yield BankQuestion(question, entry.value.page)


def generated(catalog: Catalog) -> Iterator[BankQuestion]:
    """Questions made from the data, by generator."""
    left_out = catalog.model_words.value.not_asked.questions if catalog.model_words else {}
    return (one for one in askable(catalog) if one.question.id not in left_out)


@derived
def askable(catalog: Catalog) -> tuple[BankQuestion, ...]:
    """All that could be asked, with what the templates say is not.

    What the ledger says that a question was called before, it answers to still.
    """
    former: dict[str, tuple[str, ...]] = {}
    if catalog.question_ids:
        for old, now in catalog.question_ids.value.generated.items():
            former[now] = (*former.get(now, ()), old)
    return tuple(
        BankQuestion(_known_as(made.question, former), made.page, name)
        for name, generate in GENERATORS.items()
        for made in generate(catalog)
    )


def _known_as(question: Question, former: Mapping[str, tuple[str, ...]]) -> Question:
    old = former.get(question.id)
    return question.model_copy(update={"aliases": old}) if old else question

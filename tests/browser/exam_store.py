"""What tests of the stored progress share."""

from __future__ import annotations

from macros.questions.bank import bank
from macros.reading.catalog import Catalog
from tests.browser.exam_page import KEY, ExamPage


def put(exam: ExamPage, text: str) -> None:
    """Store a text as if it had been there before."""
    exam.page.goto(f"{exam.url}404.html")
    exam.page.evaluate(f"text => localStorage.setItem('{KEY}', text)", text)


def learning(exam: ExamPage) -> int:
    """How many questions the page says are being learnt."""
    return sum(map(int, exam.page.locator("[data-part=learning]").all_text_contents()))


def one_of(catalog: Catalog, number: int = 0) -> str:
    """Id of a question of the bank."""
    return bank(catalog)[number].question.id

"""A desk with one question of the bank after another on it, laid there by the site's own modules.

The round and its views are those of the practice page; only the way from question to question is
left out, so that hundreds can be answered in one page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from playwright.sync_api import Page

from macros.questions.bank import bank
from macros.reading.catalog import Catalog
from macros.schema.question import Open, Question
from tests.browser.exam_answers import Answering
from tests.browser.exam_page import PATH
from tests.browser.exam_solution import solution
from tests.browser.presses import Press
from tests.browser.steady import steady

Judged = tuple[float, str]  # score and verdict

SEED = "pult"
PROBE = Path(__file__).resolve().parent / "probes/desk.js"


@dataclass
class Desk(Answering):
    """The desk in a tab."""

    page: Page
    url: str
    catalog: Catalog
    press: Press

    def __post_init__(self) -> None:
        steady(self.page)
        self.faults: list[str] = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.goto(self.url + PATH, wait_until="load")
        self.page.locator("mtenk-exam[data-ready]").wait_for(state="attached")
        self.page.evaluate(PROBE.read_text("utf-8"))
        address = self.page.locator("script[src$='practice/main.js']").evaluate("node => node.src")
        self.page.evaluate("mtenkDesk.open", [address, SEED])

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        return {one.question.id: one.question for one in bank(self.catalog)}

    @property
    def asked(self) -> Question:
        return self._asked

    @property
    def seed(self) -> str:
        return self._seed(self._asked.id)

    @staticmethod
    def _seed(name: str) -> str:
        return f"{name}#{SEED}"

    def answered(self, name: str, *, right: bool = True) -> Judged:
        """Answer a question; gives score and verdict."""
        self._asked = self.questions[name]
        self.page.evaluate("id => mtenkDesk.lay(id)", name)
        self.answer(right=right)
        if isinstance(self._asked, Open):
            self.page.evaluate("mtenkDesk.mark()")
            self.mark(right=right)
        score, verdict = self.page.evaluate("mtenkDesk.judged()")
        return score, verdict

    def answered_in_page(self, names: Iterable[str], *, right: bool = True) -> dict[str, Judged]:
        """The same for many at once, by events in the page instead of a reader's hands."""
        answers = [
            {
                "id": name,
                "solution": solution(self.questions[name], self._seed(name), right=right),
                "right": right,
            }
            for name in names
        ]
        found = self.page.evaluate("mtenkDesk.answerAll", answers)
        return {one["id"]: tuple(judged) for one, judged in zip(answers, found, strict=True)}

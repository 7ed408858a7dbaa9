"""Filling in answers, right or wrong, to every kind of question.

Right answers come from Python's own drawing of the question with the seed of the page, so each
numeric answer also proves that the two languages draw alike.
"""

from __future__ import annotations

from abc import ABC, abstractmethod

from playwright.sync_api import Locator, Page

from macros.schema.question import (
    Cloze,
    Matching,
    Multiple,
    Numeric,
    Open,
    Ordering,
    Question,
    Single,
    TrueFalse,
)
from tests.browser.exam_solution import solution
from tests.browser.presses import Press, by_keyboard, tab_to

CHOSEN = """(select, { label, value }) => {
  const [option] = select.selectedOptions;
  return label === undefined ? option.value === value : option.label === label;
}"""


class Answering(ABC):
    """What a page with a question must have, and what can be done with it."""

    page: Page
    press: Press

    @property
    def round(self) -> Locator:
        return self.page.locator(".mt-round")

    @property
    @abstractmethod
    def asked(self) -> Question:
        """Question on the screen."""

    @property
    @abstractmethod
    def seed(self) -> str:
        """Seed of the question on the screen."""

    def answer(self, *, right: bool = True) -> Question:
        """Fill in an answer to the question on the screen, and leave it there."""
        question = self.asked
        fill = {
            Single: self._choose,
            Multiple: self._choose,
            TrueFalse: self._choose,
            Ordering: self._order,
            Matching: self._match,
            Numeric: self._fill_in,
            Cloze: self._fill_in,
            Open: self._fill_in,
        }[type(question)]
        fill(question, right=right)
        return question

    def _choose(self, question: Question, *, right: bool) -> None:
        answers = solution(question, self.seed, right=right)
        for row in self.round.locator(".mt-option").all():
            if row.locator("label > span").inner_text() in answers:
                self.press(row.locator("input"))

    def _order(self, question: Question, *, right: bool) -> None:
        for place, text in enumerate(solution(question, self.seed, right=right)):
            self._move_up(text, place)

    def _move_up(self, text: str, place: int) -> None:
        for _ in range(10):
            texts = self.round.locator(".mt-order__text").all_inner_texts()
            if texts.index(text) <= place:
                return
            self.press(self.round.get_by_role("button", name=f"Flytt {text} opp", exact=True))
        message = f"{text} does not move"
        raise AssertionError(message)

    def _match(self, question: Question, *, right: bool) -> None:
        rights = solution(question, self.seed, right=right)
        for label, select in zip(rights, self.round.locator(".mt-match select").all(), strict=True):
            self._select(select, label=label)

    def _fill_in(self, question: Question, *, right: bool) -> None:
        texts = solution(question, self.seed, right=right)
        fields = self.round.locator(".mt-ask input, .mt-ask textarea").all()
        for text, field in zip(texts, fields, strict=True):
            self._type(field, text)

    def _type(self, target: Locator, text: str) -> None:
        if self.press is by_keyboard:
            tab_to(target)
            self.page.keyboard.press("ControlOrMeta+A")
            self.page.keyboard.type(text)
        else:
            target.fill(text)

    def mark(self, *, right: bool = True) -> None:
        """Give oneself points for an open answer."""
        for box in self.round.locator(".mt-open__rubric input").all():
            self._tick(box, wanted=right)

    def _select(self, target: Locator, **option: str) -> None:
        """Choose in a list, by an option's value or label. With arrows: what is typed to find an
        option counts as one word or two after how fast it comes."""
        if self.press is not by_keyboard:
            target.select_option(**option)  # type: ignore[arg-type]
            return
        tab_to(target)
        self.page.keyboard.press("Home")
        for _ in target.locator("option").all():
            if target.evaluate(CHOSEN, option):
                return
            self.page.keyboard.press("ArrowDown")
        message = f"{option} cannot be chosen with the keyboard"
        raise AssertionError(message)

    def _tick(self, box: Locator, *, wanted: bool) -> None:
        if box.is_checked() != wanted:
            self.press(box)

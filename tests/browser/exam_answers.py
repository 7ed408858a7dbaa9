"""Filling in answers, right or wrong, to every kind of question.

Right answers come from Python's own drawing of the question with the seed of the page, so each
numeric answer also proves that the two languages draw alike.
"""

from __future__ import annotations

from abc import ABC, abstractmethod

from playwright.sync_api import Locator, Page

from macros.questions.show import show
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
            Numeric: self._work_out,
            Cloze: self._fill_in,
            Open: self._write,
        }[type(question)]
        fill(question, right=right)
        return question

    def _choose(self, question: Question, *, right: bool) -> None:
        answers = show(question, self.seed).answer
        for row in self.round.locator(".mt-option").all():
            text = row.locator("label > span").inner_text()
            if (text in answers) == right:
                self.press(row.locator("input"))
                if not isinstance(question, Multiple):
                    return

    def _order(self, question: Question, *, right: bool) -> None:
        wanted = list(show(question, self.seed).answer)
        if not right:
            wanted = [*wanted[1:], wanted[0]]
        for place, text in enumerate(wanted):
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
        assert isinstance(question, Matching)
        rights = [pair.right for pair in question.pairs]
        if not right:
            rights = [*rights[1:], rights[0]]
        for index, select in enumerate(self.round.locator(".mt-match select").all()):
            self._select(select, label=rights[index])

    def _work_out(self, question: Question, *, right: bool) -> None:
        assert isinstance(question, Numeric)
        (answer,) = show(question, self.seed).answer
        self._type(self.round.locator("input[inputmode=decimal]"), answer if right else "123456789")

    def _fill_in(self, question: Question, *, right: bool) -> None:
        assert isinstance(question, Cloze)
        for gap, box in zip(question.gaps, self.round.locator("input").all(), strict=True):
            self._type(box, f" {gap.answers[0].upper()}. " if right else "helt noe annet")

    def _write(self, question: Question, *, right: bool) -> None:
        text = "Et svar med egne ord." if right else "Vet ikke."
        self._type(self.round.locator("textarea"), text)

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

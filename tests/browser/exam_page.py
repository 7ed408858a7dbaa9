"""The practice page as a student meets it, for the tests that drive it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Locator, Page

from macros.questions.bank import bank
from macros.questions.types import BankQuestion
from macros.reading.catalog import Catalog
from macros.schema.question import Open, Question
from tests.browser.exam_answers import Answering
from tests.browser.presses import Press, by_mouse
from tests.browser.steady import steady

PATH = "eksamen/"
KEY = "mtenk-ovelse"
KINDS = ("single", "multiple", "true-false", "ordering", "matching", "numeric", "cloze", "open")


@dataclass
class ExamPage(Answering):
    """The practice page in a tab."""

    page: Page
    url: str
    catalog: Catalog
    press: Press = by_mouse
    count: str = "5"
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        steady(self.page)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))

    @property
    def bank(self) -> tuple[BankQuestion, ...]:
        return bank(self.catalog)

    @property
    def questions(self) -> Mapping[str, Question]:
        return {one.question.id: one.question for one in self.bank}

    # Choosing

    def open(self) -> ExamPage:
        self.page.goto(self.url + PATH, wait_until="load")
        return self.wait()

    def reload(self) -> ExamPage:
        self.page.reload(wait_until="load")
        return self.wait()

    def wait(self) -> ExamPage:
        """Until there is something to start."""
        self.page.locator("mtenk-exam[data-ready] [data-start]:enabled").wait_for(state="attached")
        return self

    def box(self, group: str, value: str) -> Locator:
        return self.page.locator(f".mt-setup input[name='{group}'][value='{value}']")

    def choose(
        self,
        source: str,
        *,
        kinds: tuple[str, ...] = KINDS,
        count: str = "",
        minutes: str = "0",
        sections: tuple[str, ...] = (),
    ) -> ExamPage:
        """Fill the form in; no sections means all of them."""
        self.press(self.box("source", source))
        wanted = {f"kinds:{kind}" for kind in kinds} | {f"sections:{name}" for name in sections}
        given = {"kinds", "sections"} if sections else {"kinds"}
        boxes = self.page.locator(".mt-setup input[type=checkbox][name]")
        names = boxes.evaluate_all("boxes => boxes.map((b) => [b.name, b.value, b.checked])")
        wrong = [
            self.box(name, value)
            for name, value, checked in names
            if checked != (f"{name}:{value}" in wanted if name in given else True)
        ]
        fold = self.page.locator("details.mt-choose")
        if wrong and fold.get_attribute("open") is None:
            self.press(fold.locator("summary").first)
        for box in wrong:
            self.press(box)
        self._select(self.page.locator("select[name=count]"), value=count or self.count)
        if source == "exam":
            self._select(self.page.locator("select[name=minutes]"), value=minutes)
        return self

    def start(self) -> ExamPage:
        self.press(self.page.locator("[data-start]"))
        self.page.locator(".mt-round").wait_for()
        return self

    # What is asked

    @property
    def asked(self) -> Question:
        """Question on the screen."""
        shown = self.page.locator(".mt-ask").first
        return self.questions[str(shown.get_attribute("data-question"))]

    @property
    def said(self) -> str:
        """What was last said to those who do not see."""
        return self.page.locator("mtenk-exam > .visually-hidden[role=status]").inner_text()

    def stored(self) -> dict[str, Any]:
        """All that the page keeps, when what it is about to store is stored."""
        text = self.page.evaluate(
            "key => navigator.locks.request(key, () => localStorage.getItem(key))", KEY
        )
        return json.loads(text) if text else {"cards": {}, "sessions": {}}

    def cards(self) -> dict[str, Any]:
        return dict(self.stored()["cards"])

    @property
    def seed(self) -> str:
        """Seed of the question on the screen."""
        seed = self.page.evaluate("document.querySelector('mtenk-exam').round.session.seed")
        return f"{self.asked.id}#{seed}"

    def until(self, condition: Callable[[], object]) -> None:
        """Wait for what happens a moment after it was asked for."""
        for _ in range(1200):
            if condition():
                return
            self.page.wait_for_timeout(25)
        message = "it does not happen"
        raise AssertionError(message)

    def button(self, name: str) -> Locator:
        return self.page.locator("mtenk-exam").get_by_role("button", name=name, exact=True)

    def learn(self, *, right: bool = True) -> str:
        """Answer, see the feedback and go on; gives the verdict."""
        question = self.answer(right=right)
        self.press(self.button("Svar"))
        if isinstance(question, Open):
            self.mark(right=right)
            self.press(self.button("Tell poengene"))
        verdict = self.round.locator(".mt-outcome__verdict").inner_text()
        self.press(self.round.locator(".mt-button--first"))
        return verdict.lstrip("✓✕◐–\n")

    def leave(self, way: Locator) -> None:
        """Press what leads on from the question, until it is gone."""
        shown = self.page.locator(".mt-ask").first.element_handle()
        self.press(way)
        shown.wait_for_element_state("hidden")

    def drop(self, answer: str = "discard") -> None:
        """Leave the round."""
        self.press(self.button("Avslutt"))
        self.press(self.page.locator(f"dialog[open] button[value='{answer}']"))

    @property
    def result(self) -> str:
        heading = self.page.locator(".mt-result__heading")
        heading.wait_for()
        return heading.inner_text()


def kept_of(moment: int, **changes: Any) -> dict[str, Any]:
    """What is stored of a question that was answered right at a moment, but for the changes."""
    kept = {
        "due": moment + 86_400_000,
        "stability": 2,
        "difficulty": 5,
        "state": 2,
        "reps": 1,
        "lapses": 0,
    }
    return {"at": moment, **kept, "days": 1, "step": 0, "result": "right", **changes}


def run_exam(exam: ExamPage, *, right: bool = True, minutes: str = "30") -> list[str]:
    """Take a whole mock exam from the form to the result; gives the ids of the questions."""
    exam.choose("exam", minutes=minutes).start()
    ids = []
    count = int(exam.round.locator("progress").get_attribute("max") or 0)
    for place in range(count):
        ids.append(exam.answer(right=right).id)
        if place < count - 1:
            exam.press(exam.button("Neste"))
    exam.press(exam.button("Lever"))
    exam.press(exam.page.locator("dialog[open] button[value=hand-in]"))
    marking, result = (
        exam.round.locator(".mt-open__rubric"),
        exam.page.locator(".mt-result__heading"),
    )
    while marking.or_(result).first.wait_for() or not result.count():
        exam.mark(right=right)
        marked = marking.element_handle()
        exam.press(exam.round.locator(".mt-button--first"))
        marked.wait_for_element_state("hidden")
    assert exam.result
    return ids

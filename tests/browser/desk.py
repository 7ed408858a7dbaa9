"""A desk with one question of the bank after another on it, laid there by the site's own modules.

The round and its views are those of the practice page; only the way from question to question is
left out, so that hundreds can be answered in one page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from playwright.sync_api import Page

from macros.questions.bank import bank
from macros.reading.catalog import Catalog
from macros.schema.question import Open, Question
from tests.browser.exam_answers import Answering
from tests.browser.exam_page import PATH
from tests.browser.presses import Press
from tests.browser.steady import steady

SEED = "pult"
LAY_THE_DESK = """async ([address, seed]) => {
  const part = (name) => import(address.replace("main.js", `${name}.js`));
  const [{ Bank }, { Announcer }, { Round, submit }, { create }] = await Promise.all(
    ["bank", "dom", "round", "session"].map(part),
  );
  const bank = new Bank(document.querySelector("mtenk-exam").dataset.bank);
  const ids = (await bank.index()).pages.flatMap(({ questions }) => questions.map(({ id }) => id));
  const questions = await bank.questions(ids);
  const announcer = new Announcer();
  const session = create({ id: seed, source: "learn", mode: "learn", ids }, 0);
  const round = new Round(session, { questions, root: bank.root, announcer });
  document.querySelector("main").replaceChildren(announcer.element, round.element);
  window.desk = {
    lay: (id) => round.ask(id, "", { actions: [submit("Svar")] }),
    mark: () => round.view.startMarking(),
    judged() {
      const id = round.view.element.dataset.question;
      const { score, verdict } = round.judgement(id, round.view.answer);
      return [score, verdict];
    },
  };
}"""


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
        address = self.page.locator("script[src$='practice/main.js']").evaluate("node => node.src")
        self.page.evaluate(LAY_THE_DESK, [address, SEED])

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        return {one.question.id: one.question for one in bank(self.catalog)}

    @property
    def asked(self) -> Question:
        return self._asked

    @property
    def seed(self) -> str:
        return f"{self._asked.id}#{SEED}"

    def answered(self, name: str, *, right: bool = True) -> tuple[float, str]:
        """Answer a question; gives score and verdict."""
        self._asked = self.questions[name]
        self.page.evaluate("id => desk.lay(id)", name)
        self.answer(right=right)
        if isinstance(self._asked, Open):
            self.page.evaluate("desk.mark()")
            self.mark(right=right)
        score, verdict = self.page.evaluate("desk.judged()")
        return score, verdict

"""Each question names the heading on its page that teaches the answer."""

from __future__ import annotations

from collections.abc import Iterator

from ..questions.faults import Fault
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from ..schema.question import Question
from ..wiki.anchors import anchors_of_pages
from .help import Help
from .question_files import has_right_page

NAME = "question-anchor"
SCOPE = "wiki"
HELP = Help(
    "Hver oppgave skal vise til overskriften som lærer bort svaret.",
    file="data/questions/kundereise.yml",
    wrong="anchor: kundereisen-i-praksis",
    right="anchor: kundereise-i-praksis",
)

TEACH_NOTHING = {"ov-pa-dette", "referanser", "sider-som-lenker-hit"}


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each anchor that leads nowhere."""
    for stem, entry in catalog.questions.items():
        if not has_right_page(catalog, stem, entry.value.page):
            continue
        for i, question in enumerate(entry.value.questions):
            for fault in faults(catalog, entry.value.page, question):
                place = ("questions", i, *fault.location)
                yield entry.document.issue(place, NAME, fault.message, fault.hint)


def faults(catalog: Catalog, page_id: str, question: Question) -> Iterator[Fault]:
    """Judge one question about a page."""
    anchors = anchors_of_pages(catalog)[page_id]
    teaching = anchors.keys() - TEACH_NOTHING
    if question.anchor not in teaching:
        message = f"{catalog.pages[page_id].document.path} har ingen overskrift «{question.anchor}»"
        if question.anchor in anchors:
            message = f"det står ikke noe fagstoff under «{question.anchor}»"
        hint = spelling_hint(question.anchor, teaching, "overskriftene")
        yield Fault(("anchor",), message, hint)

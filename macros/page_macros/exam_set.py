"""``exam_set("a", part="short")``: an exam paper drawn from the bank, to print and fill in."""

from __future__ import annotations

from markupsafe import Markup

from ..questions.exam_sets import MINUTES, SETS, ExamSet, exam_sets
from ..questions.show import GAP
from ..reading.errors import AuthorError
from ..schema.labels import join_words
from .context import PageContext

PARTS = ("short", "long")


def render(context: PageContext, name: str, part: str | None = None) -> Markup:
    """Tell what the paper is, or show the questions of a part with room for answers."""
    paper = find_set(context, name)
    if part is None:
        return context.render("exam_set.html", paper=paper, minutes=MINUTES)
    if part not in PARTS:
        names = join_words([f"«{known}»" for known in PARTS], "or")
        raise AuthorError(f"an exam set has no part «{part}»", f"write {names}")
    asked, start = (paper.short, 1) if part == "short" else (paper.long, len(paper.short) + 1)
    return context.render("exam_set_tasks.html", asked=asked, start=start, gap=GAP)


def find_set(context: PageContext, name: str) -> ExamSet:
    """Give the paper, or raise AuthorError."""
    if name not in SETS:
        names = join_words([f"«{known}»" for known in SETS], "or")
        raise AuthorError(f"there is no exam set «{name}»", f"write {names}")
    paper = exam_sets(context.catalog)[name]
    if not paper.is_full:
        problem = f"there are too few questions for the exam set «{name}»"
        raise AuthorError(problem, "write more in data/questions, of all kinds")
    return paper

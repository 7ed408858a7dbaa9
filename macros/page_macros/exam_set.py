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
        names = join_words([f"«{known}»" for known in PARTS], "eller")
        raise AuthorError(f"et eksamenssett har ingen del «{part}»", f"skriv {names}")
    asked, start = (paper.short, 1) if part == "short" else (paper.long, len(paper.short) + 1)
    return context.render("exam_set_tasks.html", asked=asked, start=start, gap=GAP)


def find_set(context: PageContext, name: str) -> ExamSet:
    """Give the paper, or raise AuthorError."""
    if name not in SETS:
        names = join_words([f"«{known}»" for known in SETS], "eller")
        raise AuthorError(f"det finnes ikke noe eksamenssett «{name}»", f"skriv {names}")
    paper = exam_sets(context.catalog)[name]
    if not paper.is_full:
        problem = f"det er for få oppgaver til eksamenssettet «{name}»"
        raise AuthorError(problem, "skriv flere i data/questions, av alle slag")
    return paper

"""``exam_set_key("a")``: the right answers of an exam paper, and how to mark it."""

from __future__ import annotations

from markupsafe import Markup

from ..questions.exam_sets import Asked
from ..questions.show import LETTERS
from ..reading.catalog import Catalog
from ..wiki.anchors import anchors_of_pages
from .context import PageContext
from .exam_set import find_set


def render(context: PageContext, name: str) -> Markup:
    """Show each answer with why, points and where to read more."""
    paper = find_set(context, name)
    rows = [(asked, *_place(context.catalog, asked)) for asked in paper.all]
    return context.render("exam_set_key.html", paper=paper, rows=rows, letters=LETTERS)


def _place(catalog: Catalog, asked: Asked) -> tuple[str, str]:
    """Address of the heading that teaches the answer, and what to call it."""
    page, anchor = catalog.pages[asked.found.page], asked.question.anchor
    title = page.meta.title
    heading = anchors_of_pages(catalog)[page.id].get(anchor)
    return f"{page.url}#{anchor}", f"{title}: {heading}" if heading else title

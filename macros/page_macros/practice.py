"""``practice()``: the questions about the page, with answers; a script takes over in place."""

from __future__ import annotations

from markupsafe import Markup

from ..citations.bibliography import citation_label
from ..questions.as_json import file_of
from ..questions.bank import by_page
from ..questions.show import GAP, LETTERS, show
from ..reading.catalog import QUESTIONS, Catalog
from ..reading.errors import AuthorError, FaultyDataError
from ..schema.question import Question
from ..wiki.anchors import anchors
from .context import PageContext


def render(context: PageContext) -> Markup:
    """Show every question of the bank that is about the page that this stands on."""
    check(context)
    page, catalog = context.page, context.catalog
    headings = anchors(page)
    return context.render(
        "practice.html",
        page=page,
        bank=file_of(page.id),
        questions=[
            {
                "question": one.question,
                "shown": show(one.question),
                "more": headings.get(one.question.anchor, page.meta.title),
                "source": _source(catalog, one.question),
            }
            for one in by_page(catalog)[page.id]
        ],
        gap=GAP,
        letters=LETTERS,
    )


def check(context: PageContext) -> None:
    """Raise AuthorError when there is nothing to practise on."""
    page, catalog = context.page, context.catalog
    if page.id not in by_page(catalog):
        stem = page.id.rsplit("/", 1)[-1]
        file = f"{QUESTIONS}/{stem}.yml"
        if file in catalog.unread or stem in catalog.questions:  # what is wrong there is told there
            raise FaultyDataError(file)
        raise AuthorError("det finnes ingen oppgaver til denne siden", f"skriv dem i {file}")


def _source(catalog: Catalog, question: Question) -> str | None:
    cited = question.reference
    return citation_label(catalog, cited.id, cited.locator) if cited else None

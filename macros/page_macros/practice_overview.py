"""``practice_overview()``: every page with questions, by section, and how many it has."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ..bokmal.collation import collate
from ..questions.bank import by_page
from ..reading.errors import AuthorError
from ..reading.pages import SourcePage
from ..wiki.anchors import anchors
from ..wiki.sections import section_of, section_title
from .context import PageContext

ANCHOR = "ov-pa-dette"


@dataclass(frozen=True)
class Row:
    """A page with questions, and where on the site they stand."""

    title: str
    url: str
    count: int


def render(context: PageContext) -> Markup:
    """Link to the questions on each page."""
    catalog = context.catalog
    sections: dict[str, list[Row]] = {}
    for page_id, questions in by_page(catalog).items():
        row = _row(catalog.pages[page_id], len(questions))
        sections.setdefault(section_of(page_id), []).append(row)
    if not sections:
        raise AuthorError("det finnes ingen oppgaver å liste opp", "skriv noen i data/questions")
    return context.render(
        "practice_overview.html",
        sections=[
            (section_title(catalog, name), sorted(rows, key=lambda row: collate(row.title)))
            for name, rows in sections.items()
        ],
    )


def _row(page: SourcePage, count: int) -> Row:
    place = f"#{ANCHOR}" if ANCHOR in anchors(page) else ""
    return Row(page.meta.title, page.url + place, count)

"""``practice_page()``: choose questions from the whole bank, and be asked them by a script."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from ..questions.as_json import INDEX
from ..questions.bank import bank
from ..reading.errors import AuthorError
from ..wiki.sections import section_title
from .context import PageContext

COUNTS = (5, 10, 15, 20, 30, 50)
MINUTES = (10, 20, 30, 45, 60, 120, 180, 240)


def render(context: PageContext) -> Markup:
    """Show the form to choose by; without scripts, the way to the pages' own questions."""
    catalog = context.catalog
    counts = Counter(question.section for question in bank(catalog))
    if not counts:
        raise AuthorError("det finnes ingen oppgaver å øve på", "skriv noen i data/questions")
    return context.render(
        "practice_page.html",
        bank=INDEX,
        sections=[
            {"id": name, "title": section_title(catalog, name), "count": count}
            for name, count in counts.items()
        ],
        counts=COUNTS,
        minutes=MINUTES,
    )

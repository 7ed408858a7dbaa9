"""``front_page()``: what the wiki is for, its search, where to start, and how much there is."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ..bokmal.numbers import format_number
from ..citations.citations import pages_citing
from ..reading.catalog import Catalog
from .context import PageContext

CALLS = (("eksamen", "Start øving"), ("stegmodeller/sammenlign", "Sammenlign modeller"))
"""Pages to start with, and the words on their buttons."""


def render(context: PageContext) -> Markup:
    """Show the top of the front page, with its h1. What has no page in this wiki is left out."""
    catalog = context.catalog
    pages = [(catalog.pages.get(page_id), label) for page_id, label in CALLS]
    return context.render(
        "front_page.html",
        lead=context.page.meta.description,
        calls=[(page, label) for page, label in pages if page],
        holdings=[
            (catalog.pages[page_id], format_number(count), one if count == 1 else many)
            for page_id, count, one, many in _holdings(catalog)
            if count and page_id in catalog.pages
        ],
    )


def _holdings(catalog: Catalog) -> Iterator[tuple[str, int, str, str]]:
    """What the wiki has, how much of it, and the page that shows it all."""
    concepts = sum(page.meta.kind == "concept" for page in catalog.pages.values())
    questions = sum(len(entry.value.questions) for entry in catalog.questions.values())
    works = pages_citing(catalog).keys() & catalog.references.keys()
    yield "ordliste", concepts, "begrep", "begreper"
    yield "stegmodeller", len(catalog.stage_models), "stegmodell", "stegmodeller"
    yield "selskaper", len(catalog.companies), "selskap", "selskaper"
    yield "eksamen", questions, "øvingsspørsmål", "øvingsspørsmål"
    yield "kilder", len(works), "kilde", "kilder"

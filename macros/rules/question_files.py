"""Each file of questions is named after the page that it is about."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from ..schema.labels import join_words
from .help import Help

NAME = "question-file"
SCOPE = "wiki"
HELP = Help(
    "Filen med oppgaver heter det samme som siden oppgavene handler om.",
    file="data/questions/kundereise.yml",
    wrong="page: begreper/kundereis\n",
    right="page: begreper/kundereise\n",
)

KINDS = ("concept", "company", "stage-model", "phase", "comparison")
"""Kinds of pages that teach something."""


def has_right_page(catalog: Catalog, stem: str, page_id: str) -> bool:
    """Whether a file of this name may hold questions about a page that can be read."""
    page = catalog.pages.get(page_id)
    return page is not None and page.meta.kind in KINDS and page_id.rsplit("/", 1)[-1] == stem


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each file with the wrong name or page."""
    for stem, entry in catalog.questions.items():
        page_id, place = entry.value.page, ("page",)
        if page_id.rsplit("/", 1)[-1] != stem:
            name = page_id.rsplit("/", 1)[-1]
            message = f"oppgavene gjelder «{name}», men filen heter noe annet"
            hint = f"kall den {name}.yml, eller rett «page»"
            yield entry.document.issue(place, NAME, message, hint)
        page = catalog.pages.get(page_id)
        if page and page.meta.kind not in KINDS:
            message = f"siden er av slaget «{page.meta.kind}», som ikke har oppgaver"
            hint = f"velg en side av slaget {join_words(KINDS, 'eller')}"
            yield entry.document.issue(place, NAME, message, hint)
        elif not catalog.has_page(page_id):
            pages = [page.id for page in catalog.pages.values() if page.meta.kind in KINDS]
            hint = spelling_hint(page_id, pages, "sidene")
            yield entry.document.issue(place, NAME, f"det finnes ingen side «{page_id}»", hint)

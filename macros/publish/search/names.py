"""What each page is called: its title, the names in its front matter, and those in its data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...reading.catalog import Catalog
from ...reading.pages import SourcePage
from ...schema.labels import PAGE_KINDS
from .words import fold

KINDS = ("concept", "stage-model", "company", "phase", "section", "comparison")
"""Kinds of pages, those first that come first of pages with the same name. Others come last."""

FIRST_OFFERED = ("eksamen", "ordliste", "stegmodeller/sammenlign")
"""Pages offered before a word is typed, those that there are, before the sections."""

NOT_OFFERED = ("bidra",)
"""Sections for those who write."""


@dataclass(frozen=True)
class NamedPage:
    """A page as it is found by name. ``rank`` is its kind's place in the order of kinds."""

    id: str
    url: str
    title: str
    description: str
    names: tuple[str, ...]
    rank: int


def named_page(catalog: Catalog, page: SourcePage) -> NamedPage:
    """Names of a page, each once however it is written."""
    meta = page.meta
    given = (*meta.aliases, *meta.abbreviations, *_names_in_data(catalog, page))
    names = {fold(name): name for name in (*reversed(given), meta.title)}
    names.pop(fold(meta.title))
    rank = KINDS.index(meta.kind) if meta.kind in KINDS else len(KINDS)
    return NamedPage(
        page.id, page.url, meta.title, meta.description, tuple(sorted(names.values())), rank
    )


def kind_labels() -> list[str]:
    """What readers call the kinds, in their order; the last, empty one is for all others."""
    return [PAGE_KINDS.get(kind, "") for kind in (*KINDS, "")]


def offered(pages: list[NamedPage]) -> list[int]:
    """Places of the pages to offer before a word is typed."""
    places = {page.id: place for place, page in enumerate(pages)}
    sections = [page.id for page in pages if _is_section(page)]
    return [places[name] for name in dict.fromkeys((*FIRST_OFFERED, *sections)) if name in places]


def _is_section(page: NamedPage) -> bool:
    is_section = "/" not in page.id and page.rank == KINDS.index("section")
    return is_section and page.id not in NOT_OFFERED


def _names_in_data(catalog: Catalog, page: SourcePage) -> Iterator[str]:
    meta = page.meta
    model = catalog.stage_models.get(getattr(meta, "model", ""))
    if model:
        yield from (model.value.name.nb, model.value.name.en, *model.value.aliases)
    company = catalog.companies.get(getattr(meta, "company", ""))
    if company:
        yield from (company.value.name, *company.value.aliases)
    axis = catalog.axes.get(getattr(meta, "axis", ""))
    if axis:
        phases = (phase for phase in axis.phases if phase.id == getattr(meta, "phase", ""))
        for phase in phases:
            yield from (phase.name.nb, phase.name.en, *phase.also_called)

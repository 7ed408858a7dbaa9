"""Each model and phase has its page, and each such page has its model or phase."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..reading.catalog import PHASES, Catalog
from ..reading.issue import Issue
from ..reading.pages import SourcePage
from ..reading.validation import spelling_hint
from ..schema.page import PhasePage, StageModelPage
from .help import Help

NAME = "page-of-data"
SCOPE = "wiki"
HELP = Help(
    "Hver modell og hver fase har sin side, og hver slik side har en modell eller en fase.",
    file="docs/stegmodeller/lag.md",
    wrong="model: laget",
    right="model: lag",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each missing page and each page without data."""
    for model_id, entry in catalog.stage_models.items():
        if not catalog.has_page(f"stegmodeller/{model_id}"):
            hint = f"skriv docs/stegmodeller/{model_id}.md (kind: stage-model)"
            message = f"modellen «{model_id}» har ingen side"
            yield entry.document.issue(("id",), NAME, message, hint)
    yield from _phases_without_page(catalog)
    for page in catalog.pages.values():
        yield from _page_without_data(catalog, page)


def _phases_without_page(catalog: Catalog) -> Iterator[Issue]:
    document = catalog.documents.get(PHASES)
    for i, axis in enumerate(catalog.axes.values()):
        if document and not catalog.has_page(axis.page):
            hint = f"skriv docs/{axis.page}.md, der modellene på aksen blir sammenlignet"
            message = f"aksen «{axis.id}» har ingen side"
            yield document.issue(("axes", i, "page"), NAME, message, hint)
        for j, phase in enumerate(axis.phases):
            page = f"stegmodeller/{axis.folder}/{phase.id}"
            if document and axis.folder and not catalog.has_page(page):
                hint = f"skriv docs/{page}.md (kind: phase)"
                message = f"fasen «{phase.id}» har ingen side"
                yield document.issue(("axes", i, "phases", j, "id"), NAME, message, hint)


def _page_without_data(catalog: Catalog, page: SourcePage) -> Iterator[Issue]:
    meta = page.meta
    if isinstance(meta, StageModelPage):
        models = {*catalog.stage_models, *filter(catalog.has_model, [meta.model])}
        yield from _must_be(page, "model", meta.model, models, "stegmodeller")
    elif page.id.removeprefix("stegmodeller/") in catalog.stage_models:
        message = f"siden til en stegmodell er av slaget «{meta.kind}»"
        hint = "skriv «kind: stage-model» og «model», eller flytt siden"
        yield page.document.issue(("kind",), NAME, message, hint)
    if isinstance(meta, PhasePage) and PHASES not in catalog.unread:
        yield from _page_of_phase(catalog, page, meta)


def _page_of_phase(catalog: Catalog, page: SourcePage, meta: PhasePage) -> Iterator[Issue]:
    axis = catalog.axes.get(meta.axis)
    if axis is None:
        hint = spelling_hint(meta.axis, catalog.axes, "aksene")
        message = f"det finnes ingen akse «{meta.axis}»"
        yield page.document.issue(("axis",), NAME, message, hint)
    elif axis.folder is None:
        hint = "skriv «folder» for aksen i data/phases.yml, eller fjern siden"
        message = f"fasene på aksen «{axis.id}» har ikke sider"
        yield page.document.issue(("axis",), NAME, message, hint)
    else:
        folder = f"stegmodeller/{axis.folder}"
        yield from _must_be(page, "phase", meta.phase, axis.phase_ids, folder)


WORDS = {"model": ("modell", "modellene"), "phase": ("fase", "fasene")}
"""What authors call one, and all, of what a page can be about."""


def _must_be(
    page: SourcePage, key: str, value: str, known: Collection[str], folder: str
) -> Iterator[Issue]:
    if value not in known:
        hint = spelling_hint(value, known, WORDS[key][1])
        yield page.document.issue((key,), NAME, f"det finnes ingen {WORDS[key][0]} «{value}»", hint)
    elif page.id != f"{folder}/{value}":
        message = f"siden til «{value}» skal være docs/{folder}/{value}.md"
        yield page.document.issue((key,), NAME, message, f"flytt den dit, eller rett «{key}»")

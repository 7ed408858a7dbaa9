"""``cards("markedsforing/begreper")``: a card for each page directly in a folder."""

from __future__ import annotations

import posixpath
from collections.abc import Callable

from markupsafe import Markup

from ..bokmal.collation import collate
from ..reading.errors import AuthorError
from ..reading.pages import SourcePage
from ..reading.validation import spelling_hint
from ..wiki.links import children
from ..wiki.sections import SECTION_ORDER
from .context import PageContext


def render(context: PageContext, folder: str) -> Markup:
    """Show the pages one level below ``folder``; an empty text means the sections."""
    pages = children(context.catalog, folder)
    if not pages:
        folders = {posixpath.dirname(page_id) for page_id in context.catalog.pages} - {""}
        hint = spelling_hint(folder, folders, "mappene")
        raise AuthorError(f"det er ingen sider i «{folder}»", hint)
    return context.render("cards.html", pages=sorted(pages, key=_order(context, folder)))


def _order(context: PageContext, folder: str) -> Callable[[SourcePage], tuple[int, str]]:
    places = {page_id: rank for rank, page_id in enumerate(SECTION_ORDER)}
    for axis in context.catalog.axes.values():
        if axis.folder and folder == f"stegmodeller/{axis.folder}":
            places = {f"{folder}/{phase}": rank for rank, phase in enumerate(axis.phase_ids)}
    return lambda page: (places.get(page.id, len(places)), collate(page.meta.title))

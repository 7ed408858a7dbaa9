"""Macro calls and what they gave: each is rendered once, whoever asks.

The checks try every call before an engine renders the page; what they got is what the page shows.
A call is a function of the catalog, the page and the arguments, so a result is good for as long as
the catalog is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from ..reading.catalog import Catalog
from ..reading.pages import SourcePage
from ..tables.page_record import ShownTable
from .context import PageContext, PageMacro


@dataclass(frozen=True)
class Shown:
    """What a call put on its page."""

    html: Markup
    tables: tuple[ShownTable, ...]


def shown(
    catalog: Catalog,
    page: SourcePage,
    macro: PageMacro,
    arguments: Sequence[Any] = (),
    options: Mapping[str, Any] | None = None,
) -> Shown:
    """Return the result of a call on a page. Faults are raised, and found again the next time."""
    options = options or {}
    key = (shown, page.id, macro.__module__, repr((list(arguments), sorted(options.items()))))

    def call() -> Shown:
        context = PageContext(catalog, page)
        html = macro(context, *arguments, **options)
        return Shown(html, tuple(context.tables))

    return catalog.kept_as(key, call)

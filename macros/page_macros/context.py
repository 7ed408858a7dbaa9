"""What a macro knows of the page that it stands on."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from functools import partial
from typing import Any

from markupsafe import Markup

from .. import tables
from ..citations.bibliography import citation_label
from ..reading.catalog import Catalog
from ..reading.pages import SourcePage
from ..rendering.rendering import render
from ..tables.page_record import ShownTable

PageMacro = Callable[..., Markup]
"""A macro: its first argument is the context, the rest are the author's."""


@dataclass(frozen=True)
class PageContext:
    """The whole wiki, the page a macro is called from, and the tables that the call has shown."""

    catalog: Catalog
    page: SourcePage
    tables: list[ShownTable] = field(default_factory=list, compare=False)

    def render(self, template: str, **values: Any) -> Markup:
        """Render a template for this page."""
        return render(template, self.page.url, **values)

    def table(self, name: str, *, with_sources: bool = False, **arguments: Any) -> Markup:
        """Render a table of a type, with its downloads, perhaps with each stage's source."""
        table = tables.build(self.catalog, name, arguments)
        self.tables.append(ShownTable(table.name, table.arguments_json, table))
        filters = [{k: v for k, v in asdict(one).items() if v} for one in table.filters]
        values = {
            "table": table,
            "filters_json": json.dumps(filters, ensure_ascii=False) if filters else "",
        }
        if with_sources:
            values["cite"] = partial(citation_label, self.catalog)
        return self.render("table.html", **values)

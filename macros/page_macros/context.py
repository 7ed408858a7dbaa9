"""What a macro knows of the page that it stands on."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

from markupsafe import Markup

from .. import tables
from ..bibliography import citation_label
from ..catalog import Catalog
from ..pages import SourcePage
from ..rendering import render


@dataclass(frozen=True)
class PageContext:
    """The whole wiki, and the page a macro is called from."""

    catalog: Catalog
    page: SourcePage

    def render(self, template: str, **values: Any) -> Markup:
        """Render a template for this page."""
        return render(template, self.page.url, **values)

    def table(self, name: str, *, with_sources: bool = False, **arguments: Any) -> Markup:
        """Render a table of a type, with its downloads, perhaps with each stage's source."""
        table = tables.build(self.catalog, name, arguments)
        filters = [asdict(chosen) for chosen in table.filters]
        values = {
            "table": table,
            "filters_json": json.dumps(filters, ensure_ascii=False) if filters else "",
        }
        if with_sources:
            values["cite"] = partial(citation_label, self.catalog)
        return self.render("table.html", **values)

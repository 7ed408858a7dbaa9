"""What a part knows of the page that it is put in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from ...reading.catalog import Catalog
from ...reading.pages import SourcePage
from ...rendering.rendering import render
from ..built_pages import BuiltPage


@dataclass(frozen=True)
class PartContext:
    """The whole wiki, and the page."""

    catalog: Catalog
    page: BuiltPage

    @property
    def source(self) -> SourcePage:
        """The page as its author wrote it."""
        return self.page.source

    def render(self, template: str, **values: Any) -> Markup:
        """Render a template of macros/rendering/templates/ for this page."""
        return render(template, self.source.url, **values)

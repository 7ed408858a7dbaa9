"""``glossary()``: every term, abbreviation and other name, A–Å, with its definition."""

from __future__ import annotations

from markupsafe import Markup

from ..glossary.glossary import definition, glossary
from .context import PageContext


def render(context: PageContext) -> Markup:
    """Show all entries under their letters."""
    letters = glossary(context.catalog)
    return context.render("glossary.html", letters=letters, define=definition)

"""Names of those who have changed the page, from git."""

from __future__ import annotations

from functools import lru_cache

from ...history.page_history import named_authors
from ...rendering.rendering import render
from .context import PartContext


def part(context: PartContext) -> str:
    """A line for the page's foot; nothing when there are no names."""
    names = named_authors(context.catalog, context.source.id)
    return _line(names) if names else ""


@lru_cache(maxsize=256)  # many pages have the same authors
def _line(names: tuple[str, ...]) -> str:
    return render("authors.html", "", authors=names)

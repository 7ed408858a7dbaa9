"""When the page was last changed, from git; nothing when git does not tell."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from ...bokmal import moments
from ...history.git import history_of
from ...history.page_history import page_histories
from ...rendering.rendering import render
from .context import PartContext


def part(context: PartContext) -> str:
    """A line for the page's head."""
    if history_of(context.catalog).fault:
        return ""
    history = page_histories(context.catalog).get(context.source.id)
    return _line(history.last if history else None)


@lru_cache(maxsize=256)  # many pages were changed together
def _line(last: datetime | None) -> str:
    return render("updated.html", "", last=last, moments=moments)

"""``recent_changes(5)``: the pages changed last; ``by_day=True`` lists what each day brought."""

from __future__ import annotations

from markupsafe import Markup

from ..bokmal import moments
from ..history.git import history_of
from ..history.page_history import changes_by_day, latest_changes
from ..reading.errors import AuthorError
from .context import PageContext


def render(context: PageContext, number: int, *, by_day: bool = False) -> Markup:
    """List at most ``number`` changes, newest first, without those of the page itself."""
    if type(number) is not int or number < 1:
        raise AuthorError(
            f"«{number}» er ikke et antall endringer", "skriv et helt tall fra 1 og oppover"
        )
    catalog, own = context.catalog, context.page.id
    return context.render(
        "recent_changes.html",
        moments=moments,
        is_known=history_of(catalog).fault is None,
        days=changes_by_day(catalog, number, own) if by_day else [],
        latest=[] if by_day else latest_changes(catalog, number, own),
    )

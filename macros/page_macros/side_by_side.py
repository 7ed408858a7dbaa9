"""``side_by_side(["aida", "race"])``: models as columns, phases as rows."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from .context import PageContext


def render(context: PageContext, models: Sequence[str], *, hide_empty: bool = False) -> Markup:
    """Show the models beside one another."""
    return context.table("side-by-side", models=models, hide_empty=hide_empty)

"""``alignment(["aida", "race"])`` or ``alignment(axis="journey")``: models on the common axis."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from .context import PageContext


def render(
    context: PageContext,
    models: Sequence[str] = (),
    axis: str | None = None,
    *,
    hide_empty: bool = False,
) -> Markup:
    """Show the models as rows and the phases as columns."""
    return context.table("alignment", models=models, axis=axis, hide_empty=hide_empty)

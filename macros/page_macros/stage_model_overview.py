"""``stage_model_overview(kind="journey")``: all models, sortable and with filters."""

from __future__ import annotations

from markupsafe import Markup

from .context import PageContext


def render(context: PageContext, kind: str | None = None) -> Markup:
    """List the models, all or of one kind."""
    return context.table("overview", kind=kind)

"""``stage_model_timeline()``: all models by year, and who builds on whom."""

from __future__ import annotations

from markupsafe import Markup

from ..drawings.charts.timeline import draw_timeline
from .context import PageContext


def render(context: PageContext) -> Markup:
    """Show the timeline as a drawing and as a list."""
    return context.render(
        "diagrams/timeline.html", timeline=draw_timeline(context.catalog.models())
    )

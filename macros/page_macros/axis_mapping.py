"""``axis_mapping("aida")``: one model's stages on the axis, with basis and reasons."""

from __future__ import annotations

from markupsafe import Markup

from ..schema.labels import join_words
from ..tables.axis_mapping import left_out
from ..tables.models import find_model
from .context import PageContext


def render(context: PageContext, model: str) -> Markup:
    """Show the mapping and name the phases that the model leaves out."""
    table = context.table("axis-mapping", model=model)
    found = find_model(context.catalog, model)
    axis = context.catalog.axis_of(found)
    missing = left_out(axis, found.stages) if axis else []
    return context.render(
        "axis_mapping.html", table=table, missing=join_words([f"«{name}»" for name in missing])
    )

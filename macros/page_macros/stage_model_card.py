"""``stage_model_card("aida")``: who, when, which work, shape and perspective."""

from __future__ import annotations

from markupsafe import Markup

from ..citations.bibliography import citation_label
from ..tables.models import find_model
from .context import PageContext


def render(context: PageContext, model: str) -> Markup:
    """Show the facts of a model's record."""
    found = find_model(context.catalog, model)
    return context.render(
        "stage_model_card.html",
        model=found,
        kind=context.catalog.kinds[found.kind],
        source=citation_label(context.catalog, found.reference.id, found.reference.locator)[1:-1],
        is_listed=found.reference.id in context.catalog.references_of(context.page),
        cite=lambda source: citation_label(context.catalog, source),
        builds_on=[find_model(context.catalog, other) for other in found.parent_ids],
    )

"""``ready_made_pairs(axis="journey")``: models beside their nearest relative, ready to open."""

from __future__ import annotations

from markupsafe import Markup

from ..comparison.workbench.pairs import ready_pairs
from ..tables.models import find_axis
from .context import PageContext


def render(context: PageContext, axis: str = "journey", *, tables: bool = False) -> Markup:
    """List the pairs with links; ``tables`` lays each of them out side by side instead."""
    common = find_axis(context.catalog, axis)
    pairs = ready_pairs(context.catalog.models_on(common.id), common)
    layouts = [
        context.table("side-by-side", models=(pair.one.id, pair.other.id))
        for pair in pairs
        if tables
    ]
    steps = [
        context.table("stage-by-stage", one=pair.one.id, other=pair.other.id)
        for pair in pairs
        if tables
    ]
    template = "pair_tables.html" if tables else "ready_made_pairs.html"
    return context.render(template, pairs=pairs, layouts=layouts, steps=steps)

"""``stage_list("aida")``: the stages in order, with all that the source says of each."""

from __future__ import annotations

from markupsafe import Markup

from ..addresses import urls
from ..tables.models import find_model
from .context import PageContext


def render(context: PageContext, model: str) -> Markup:
    """Show the stages of a model as an ordered list."""
    found = find_model(context.catalog, model)
    axis = context.catalog.axis_of(found)
    phases = {
        stage.id: [
            {"name": axis.phase(p.id).name.nb, "url": urls.phase(axis, axis.phase(p.id))}
            for p in stage.phases
            if axis
        ]
        for stage in found.stages
    }
    return context.render(
        "stage_list.html",
        model=found,
        names={stage.id: stage.name.nb for stage in found.stages},
        phases=phases,
        phase_label=axis.list_label if axis else "",
    )

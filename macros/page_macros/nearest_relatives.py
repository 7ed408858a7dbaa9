"""``nearest_relatives("aida")``: the three nearest models and what sets them apart."""

from __future__ import annotations

from markupsafe import Markup

from ..comparison.relatives import nearest
from ..comparison.workbench.places import METHOD
from ..reading.errors import AuthorError
from ..tables.models import find_model
from .context import PageContext


def render(context: PageContext, model: str) -> Markup:
    """Show the models that share most of the axis with this one."""
    found = find_model(context.catalog, model)
    axis = context.catalog.axis_of(found)
    if axis is None:
        raise AuthorError(f"modellen «{model}» har ingen akse", "ta makroen bort fra siden")
    relatives = nearest(found, context.catalog.models_on(axis.id), axis)
    return context.render(
        "nearest_relatives.html", model=found, relatives=relatives, method_url=METHOD
    )

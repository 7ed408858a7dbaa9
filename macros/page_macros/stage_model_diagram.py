"""``stage_model_diagram("aida")``: the model drawn from its data."""

from __future__ import annotations

from markupsafe import Markup

from ..addresses import urls
from ..citations.bibliography import citation_label
from ..drawings.models import draw
from ..reading.pages import relative_url
from ..tables.models import find_model
from .context import PageContext


def render(context: PageContext, model: str) -> Markup:
    """Show the drawing; each stage leads to its text on the model's page."""
    found = find_model(context.catalog, model)
    home = urls.model(found)
    here = context.page.url == home
    label = citation_label(context.catalog, found.reference.id, found.reference.locator)
    return context.render(
        "diagrams/stage_model.html",
        model=found,
        diagram=draw(found),
        address="#steg-" if here else f"{relative_url(context.page.url, home)}#steg-",
        source=label.removeprefix("(").removesuffix(")"),
        is_listed=found.reference.id in context.page.meta.references,
    )

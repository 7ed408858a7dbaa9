"""``public_data()``: links to the stage models as open data."""

from __future__ import annotations

from markupsafe import Markup

from ..publish.public_data import FILES, VERSION
from .context import PageContext


def render(context: PageContext) -> Markup:
    """List the files with what they hold, and one JSON a model."""
    models = sorted(context.catalog.models(), key=lambda model: model.id)
    return context.render("public_data.html", files=FILES, version=VERSION, models=models)

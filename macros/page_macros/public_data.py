"""``public_data()``: links to the stage models as open data."""

from __future__ import annotations

from markupsafe import Markup

from ..addresses import PUBLIC_DATA_FILES
from ..comparison.public_version import VERSION
from .context import PageContext


def render(context: PageContext) -> Markup:
    """List the files with what they hold, and one JSON a model."""
    models = sorted(context.catalog.models(), key=lambda model: model.id)
    return context.render(
        "public_data.html", files=PUBLIC_DATA_FILES, version=VERSION, models=models
    )

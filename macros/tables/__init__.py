"""The table types, by the name that a page's macro and the download step share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..catalog import Catalog
from ..discovery import modules_with
from .base import Table

Build = Callable[..., Table]

BUILDERS: Mapping[str, Build] = {
    module.NAME: module.build for module in modules_with(__name__, list(__path__), "NAME")
}


def build(catalog: Catalog, name: str, arguments: Mapping[str, Any]) -> Table:
    """Build the table of type ``name``; AuthorError when the arguments name unknown things."""
    return BUILDERS[name](catalog, **arguments)

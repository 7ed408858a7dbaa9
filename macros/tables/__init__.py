"""The tables that are made from data, one file a type.

May import: comparison, companies, citations and what they may.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..kit.discovery import modules_with
from ..reading.catalog import Catalog
from .base import Table

Build = Callable[..., Table]

BUILDERS: Mapping[str, Build] = {
    module.NAME: module.build for module in modules_with(__name__, list(__path__), "NAME")
}


def build(catalog: Catalog, name: str, arguments: Mapping[str, Any]) -> Table:
    """Build the table of type ``name``; AuthorError when the arguments name unknown things."""
    return BUILDERS[name](catalog, **arguments)

"""Beside the pages lie only pictures of known kinds and moderate size, and nothing that runs."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import Catalog
from ..reading.issue import Issue
from ..trust.page_assets import RULE, asset_issues
from .help import Help

NAME = RULE
SCOPE = "wiki"
HELP = Help(
    "Ved siden av sidene ligger bare bilder av kjente slag, og ikke for store.",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each file that must not be published."""
    return asset_issues(catalog.root)

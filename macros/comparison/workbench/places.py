"""Where the workbench and its data lie on the site, and how much it takes."""

from __future__ import annotations

from collections.abc import Iterable

from ...addresses import urls
from ...schema.phase import Axis
from ...schema.stage_model import StageModel

PAIRS_PAGE = urls.ready_made_pairs
"""The page with the ready-made pairs as plain tables."""

METHOD = f"{PAIRS_PAGE}#slik-er-naerhet-regnet-ut"
"""Where readers learn what nearness means."""

LIMIT = 6
"""Most models that can be compared at a time."""


def page_url(axis: Axis) -> str:
    """Address of the workbench of an axis, below the site's root."""
    return urls.axis(axis)


def chosen_url(axis: Axis, models: Iterable[StageModel]) -> str:
    """Address of the workbench with models chosen, as its script reads it."""
    return urls.compared(axis, models)


def words_url(axis: Axis) -> str:
    """Address of the sentences about every pair of models on an axis."""
    return urls.pairs(axis)


def records_url(axis: Axis) -> str:
    """Address of the records of the table of all models on an axis."""
    return urls.table(f"alignment-{axis.id}", "json")

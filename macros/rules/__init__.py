"""What must hold beyond the schema: one rule a module, each yielding issues, none printing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from ..catalog import Catalog
from ..issue import Issue
from . import (
    axes,
    block_macros,
    builds_on,
    calculators,
    cited_references,
    coverage_ratchet,
    data_files,
    data_lists,
    ids_match_files,
    known_references,
    link_targets,
    macro_calls,
    model_years,
    page_structure,
    pages_of_data,
    related_pages,
    stage_order,
    stage_phases,
)


class Rule(Protocol):
    """A rule module. NAME goes into its issues.

    SCOPE is «data» for what must hold before data can be shown, «page» for pages, which see only
    the data in which reading and the data rules found no fault, and «wiki» for the two together.
    """

    NAME: str
    SCOPE: str

    def check(self, catalog: Catalog) -> Iterator[Issue]:
        """Yield an issue for every fault."""


RULES: tuple[Rule, ...] = (
    axes,
    block_macros,
    builds_on,
    calculators,
    cited_references,
    coverage_ratchet,
    data_files,
    data_lists,
    ids_match_files,
    known_references,
    link_targets,
    macro_calls,
    model_years,
    page_structure,
    pages_of_data,
    related_pages,
    stage_order,
    stage_phases,
)

"""What must hold beyond the schema: one rule a module, each yielding issues, none printing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from ..catalog import Catalog
from ..issue import Fix, Issue
from . import (
    block_macros,
    builds_on,
    calculators,
    cited_references,
    company_dates,
    company_figures,
    company_numbers,
    company_owners,
    coverage_ratchet,
    data_files,
    data_lists,
    duplicate_references,
    english_names,
    enough_references,
    exchange_rates,
    foreign_words,
    ids_match_files,
    known_references,
    link_targets,
    macro_calls,
    model_years,
    orphans,
    page_structure,
    pages_of_companies,
    pages_of_data,
    readability,
    redirects,
    reference_numbers,
    related_pages,
    shared_paragraphs,
    spelling,
    stage_order,
    stage_phases,
    typography,
    unused_references,
    word_counts,
    word_lists,
)


class Rule(Protocol):
    """A rule module. NAME goes into its issues.

    SCOPE is «data» for what must hold before data can be shown, «page» for pages, which see only
    the data in which reading and the data rules found no fault, «wiki» for the two together, and
    «text» for the language, which is no reason not to build or to look at a draft.
    """

    NAME: str
    SCOPE: str

    def check(self, catalog: Catalog) -> Iterator[Issue]:
        """Yield an issue for every fault."""


class Fixer(Protocol):
    """A rule module that can also mend."""

    def fixes(self, catalog: Catalog) -> Iterator[Fix]:
        """Yield a repair for every fault with one safe remedy."""


RULES: tuple[Rule, ...] = (
    block_macros,
    builds_on,
    calculators,
    cited_references,
    company_dates,
    company_figures,
    company_numbers,
    company_owners,
    coverage_ratchet,
    data_files,
    data_lists,
    duplicate_references,
    english_names,
    enough_references,
    exchange_rates,
    foreign_words,
    ids_match_files,
    known_references,
    link_targets,
    macro_calls,
    model_years,
    orphans,
    page_structure,
    pages_of_companies,
    pages_of_data,
    readability,
    redirects,
    reference_numbers,
    related_pages,
    shared_paragraphs,
    spelling,
    stage_order,
    stage_phases,
    typography,
    unused_references,
    word_counts,
    word_lists,
)

FIXERS: tuple[Fixer, ...] = (typography,)

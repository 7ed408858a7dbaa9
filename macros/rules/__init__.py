"""What is checked in data and pages: one module a rule.

May import: page_macros, page_text and what they may.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, cast

from ..kit.discovery import modules_with
from ..reading.catalog import Catalog
from ..reading.issue import Fix, Issue
from .help import Help


class Rule(Protocol):
    """A rule module. NAME goes into its issues.

    SCOPE is «data» for what must hold before data can be shown, «page» for pages, which see only
    the data in which reading and the data rules found no fault, «wiki» for the two together, and
    «text» for the language and other things that are no reason not to build or to look at a draft.
    """

    NAME: str
    SCOPE: str
    HELP: Help

    def check(self, catalog: Catalog) -> Iterator[Issue]:
        """Yield an issue for every fault."""


class Fixer(Protocol):
    """A rule module that can also mend."""

    def fixes(self, catalog: Catalog) -> Iterator[Fix]:
        """Yield a repair for every fault with one safe remedy."""


RULES: tuple[Rule, ...] = tuple(
    cast("Rule", module) for module in modules_with(__name__, list(__path__), "NAME")
)

FIXERS: tuple[Fixer, ...] = tuple(
    cast("Fixer", module) for module in modules_with(__name__, list(__path__), "fixes")
)

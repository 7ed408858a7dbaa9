"""What was known of a page while it was rendered, kept beside it so that nobody reads it back."""

from __future__ import annotations

from dataclasses import dataclass, field

from .base import Table


@dataclass(frozen=True, order=True)
class ShownTable:
    """A table on a page: its type, and as JSON the arguments from which it can be built again.

    ``table`` is the table itself where it was built in this process.
    """

    name: str
    arguments: str
    table: Table | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class PageRecord:
    """What an engine and our macros know of a page. Addresses are below the site's root."""

    address: str | None = None
    """The page's own address in full; None when the site has none."""
    next_url: str | None = None
    """Address of the page that comes after it in the navigation."""
    crumbs: tuple[tuple[str, str], ...] = ()
    """Name and address of the pages above it, the front page first."""
    tables: tuple[ShownTable, ...] = ()

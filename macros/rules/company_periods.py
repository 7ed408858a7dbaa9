"""What lasts for a while ends after it began."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import Catalog
from ..reading.issue import Issue
from .help import Help

NAME = "company-period"
SCOPE = "data"
HELP = Help(
    "Det som varer en tid, kan ikke slutte før det begynner.",
    file="data/companies/firma.yml",
    wrong="since: 1999-05\n  until: 1998\n",
    right="since: 1999-05\n",
)


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue where shares were taken off the exchange before they were put there."""
    for entry in catalog.companies.values():
        listing = entry.value.listing
        if listing and listing.since and listing.until and _is_before(listing.until, listing.since):
            message = f"børsnoteringen slutter {listing.until}, før den begynner {listing.since}"
            hint = "se etter i kilden; «since» er første dag og «until» siste"
            yield entry.document.issue(("listing", "until"), NAME, message, hint)


def _is_before(one: str, other: str) -> bool:
    """Whether all of a year, month or day lies before another; 2022 does not before 2022-05."""
    length = min(len(one), len(other))
    return one[:length] < other[:length]

"""The share of placements without a source never grows, and the limit follows it down."""

from __future__ import annotations

from collections.abc import Iterator

from ..comparison.coverage import unsourced_share
from ..reading.catalog import Catalog
from ..reading.issue import Issue
from .help import Help

NAME = "coverage-ratchet"
SCOPE = "data"
HELP = Help(
    "Andelen plasseringer uten kilde skal aldri vokse. Når den synker, senkes grensen etter.",
    file="data/ratchet.yml",
    wrong="unsourced_share: 0.5",
    right="unsourced_share: 0",
)

TOLERANCE = 0.0005
"""Half of what three decimals can tell."""


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue when the share is above the limit, or the limit needlessly high."""
    if catalog.ratchet is None or any(name.startswith("data/") for name in catalog.unread):
        return
    share, limit = unsourced_share(catalog), catalog.ratchet.value.unsourced_share
    place = ("unsourced_share",)
    if share > limit + TOLERANCE:
        message = f"{share:.3f} av plasseringene mangler kilde; grensen er {limit:.3f}"
        hint = "finn kilder til plasseringene med «basis: unsourced»"
        yield catalog.ratchet.document.issue(place, NAME, message, hint)
    elif share < limit - TOLERANCE:
        message = f"bare {share:.3f} av plasseringene mangler kilde; grensen er {limit:.3f}"
        hint = f"senk den til {share:.3f}, så andelen ikke kan vokse igjen"
        yield catalog.ratchet.document.issue(place, NAME, message, hint)

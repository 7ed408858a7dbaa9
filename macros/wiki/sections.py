"""The sections of the wiki: the first part of a page's path."""

from __future__ import annotations

from ..reading.catalog import Catalog

SECTION_ORDER = (
    "generelt",
    "markedsforing",
    "hosting",
    "ki",
    "effektivisering",
    "selskaper",
    "stegmodeller",
    "eksamen",
    "bidra",
)
"""The sections as the navigation has them."""


def section_of(page_id: str) -> str:
    """Section that a page belongs to."""
    return page_id.split("/", 1)[0]


def section_rank(section: str) -> int:
    """Place of a section in the navigation; unknown ones come last."""
    return SECTION_ORDER.index(section) if section in SECTION_ORDER else len(SECTION_ORDER)


def section_title(catalog: Catalog, section: str) -> str:
    """Name of a section, as its own page and the navigation have it."""
    page = catalog.pages.get(section)
    return page.meta.title if page else section

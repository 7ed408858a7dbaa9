"""Which pages are printed together: each section as one page, and the whole as a book."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .sections import section_of

_TOOLS_AND_LISTS = frozenset(
    {"index", "kart", "last-ned", "siste-endringer", "eksamen"}
    | {"stegmodeller/sammenlign", "stegmodeller/sammenlign-prosesser", "stegmodeller/data"}
)
_EXAM_PAPERS = "eksamen/sett-"


def is_printed(page_id: str) -> bool:
    """Whether a page is one to read: no tool, no list of what else there is, no exam paper."""
    return page_id not in _TOOLS_AND_LISTS and not page_id.startswith(_EXAM_PAPERS)


def printable_sections(page_ids: Iterable[str]) -> Sequence[str]:
    """Sections with more than one page to read, in the order in which the pages come."""
    found = [section_of(page_id) for page_id in page_ids if is_printed(page_id)]
    return [section for section in dict.fromkeys(found) if found.count(section) > 1]

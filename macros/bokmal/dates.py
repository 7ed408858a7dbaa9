"""Days, months and years as text."""

from __future__ import annotations

from datetime import date

from .numbers import NBSP

MONTHS = (
    *("januar", "februar", "mars", "april", "mai", "juni", "juli"),
    *("august", "september", "oktober", "november", "desember"),
)
STALE_MONTHS = 24
"""A fact that may change is marked when its source is older than this."""


def format_date(text: str) -> str:
    """«2025», «desember 2025» or «31. desember 2025», held together on one line."""
    parts = [int(part) for part in text.split("-")]
    words = [str(parts[0])]
    if len(parts) > 1:
        words.insert(0, MONTHS[parts[1] - 1])
    if len(parts) > 2:  # noqa: PLR2004 - year, month, day
        words.insert(0, f"{parts[2]}.")
    return NBSP.join(words)


def first_day(text: str) -> date:
    """First day that a year, month or day may mean."""
    return date.fromisoformat(text + "-01-01"[len(text) - 4 :])


def last_month(text: str) -> tuple[int, int]:
    """Year and month of the latest day that a year, month or day may mean."""
    parts = [int(part) for part in text.split("-")]
    return parts[0], parts[1] if len(parts) > 1 else 12


def is_stale(text: str, today: date) -> bool:
    """Whether even the latest day that is meant lies more than 24 months back."""
    year, month = last_month(text)
    return (today.year - year) * 12 + today.month - month > STALE_MONTHS

"""Moments as readers in Norway know them, the same wherever the site is built."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from .dates import format_date
from .numbers import NBSP

_NORWAY = ZoneInfo("Europe/Oslo")


def local_day(when: datetime) -> date:
    """The day that it was in Norway."""
    return when.astimezone(_NORWAY).date()


def day_text(day: date) -> str:
    """«21. november 2026»."""
    return format_date(day.isoformat())


def exact_text(when: datetime) -> str:
    """«21. november 2026 kl. 14.05»."""
    return f"{day_text(local_day(when))} kl.{NBSP}{when.astimezone(_NORWAY):%H.%M}"


def machine_text(when: datetime) -> str:
    """«2026-11-21T14:05:09+01:00»."""
    return when.astimezone(_NORWAY).isoformat()

"""Days, months and years as text, and the day that a page counts from."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import UTC, date, datetime, time
from functools import lru_cache

from ..kit.clock import now
from ..kit.paths import ROOT
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


def build_day() -> date:
    """The day that pages are built for: SOURCE_DATE_EPOCH, else the last commit, else today."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "") or last_commit_time()
    if seconds == "0":
        return now().date()
    return datetime.fromtimestamp(int(seconds), UTC).date()


def build_seconds() -> int:
    """The moment that is built for, in seconds, so that what is built later counts as newer."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "") or last_commit_time()
    if epoch != "0":
        return int(epoch)
    return int(datetime.combine(build_day(), time(), UTC).timestamp())


def today() -> date:
    """The latest day that a source can speak of: today, wherever in the world it has begun."""
    return max(now().date(), build_day())


@lru_cache(maxsize=1)
def last_commit_time() -> str:
    """Seconds of the last commit, so that one commit gives one site; 0 outside git."""
    git = shutil.which("git")
    if git is None:
        return "0"
    command = [git, "log", "-1", "--format=%ct"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return found.stdout.strip() or "0"

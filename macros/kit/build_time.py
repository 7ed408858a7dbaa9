"""The moment that a build is made for, so that one commit gives one site."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import UTC, date, datetime, time
from functools import lru_cache

from .clock import now
from .paths import ROOT


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

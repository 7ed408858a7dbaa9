"""Build a wiki in a process of its own, and tell what it took."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile


@dataclass(frozen=True)
class Cost:
    """Seconds on the clock, seconds of all cores together, and megabytes at the most."""

    wall: float
    cpu: float
    peak: int


def build(folder: Path) -> Cost:
    """Run ``mtenk build`` there; a build that stops tells why."""
    begun = time.monotonic()
    with TemporaryFile() as log:
        command = [sys.executable, "-m", "macros", "build"]
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - begun
        log.seek(0)
        said = log.read().decode("utf-8", "replace")
    if status != 0:
        raise SystemExit(said)
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1000)

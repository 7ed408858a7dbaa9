"""The checks, beside the server: a process of its own, so that a page never waits for them.

It answers each line it is given with the issues there are now, as one line of JSON, and ends when
nobody can ask any more. What it has read of unchanged files it keeps.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from ..reading.issue import Issue, sort_issues
from ..rules.checking import all_issues, text_issues, without_echoes

_ROOM = 64 * 1024 * 1024
"""Bytes that an answer may have."""

_POLITE = 5
"""The server's own work comes first."""


class Checker:
    """The process as seen from the server."""

    def __init__(self, root: Path) -> None:
        """Know what to check."""
        self._root = root
        self._process: asyncio.subprocess.Process | None = None

    async def issues(self) -> Sequence[Issue] | None:
        """All issues there are now; None when the process could not tell."""
        process = self._process
        if process is None or process.returncode is not None:
            process = self._process = await self._begin()
        if process.stdin is None or process.stdout is None:
            return None
        with contextlib.suppress(OSError, ValueError):
            process.stdin.write(b"\n")
            await process.stdin.drain()
            rows = json.loads(await process.stdout.readline())
            return [Issue(**row) for row in rows]
        return None

    async def end(self) -> None:
        """Leave nothing behind."""
        process, self._process = self._process, None
        if process is not None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def _begin(self) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", __name__, str(self._root)),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            limit=_ROOM,
            start_new_session=True,  # Ctrl-C is for the server, which ends this
        )


def everything(root: Path) -> list[Issue]:
    """What ``mtenk check`` tells."""
    found = all_issues(root)
    return sort_issues([*found, *without_echoes(found, text_issues(root))])


def _answer(root: Path) -> None:
    os.nice(_POLITE)
    for _ in sys.stdin:
        sys.stdout.write(json.dumps([asdict(issue) for issue in everything(root)]) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _answer(Path(sys.argv[1]))

"""The checks, which run in a process beside the server: a page never waits for them."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Sequence

from ..reading.issue import Issue

_ROOM = 64 * 1024 * 1024
"""Bytes that an answer may have."""


class Checker:
    """The process as seen from the server."""

    def __init__(self, command: Sequence[str]) -> None:
        """Know what to run: it answers a line with all issues, as one line of JSON."""
        self._command = command
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
            *self._command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            limit=_ROOM,
            start_new_session=True,  # Ctrl-C is for the server, which ends this
        )

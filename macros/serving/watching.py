"""Tell which files have changed, as soon as they are written."""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path

from watchfiles import awatch

from .changes import HISTORY
from .configuration import CONFIG

FOLDERS = ("docs", "data", "overrides", "macros")

_STEP = 15
_LONGEST = 200
"""Milliseconds without a further change, and in all, after which those so far are told."""

Tell = Callable[[tuple[str, ...]], Awaitable[object]]


async def watch(root: Path, tell: Tell) -> None:
    """Tell names of changed files, relative to the root; those written together at once."""

    def inside(paths: Iterable[str]) -> set[str]:
        return {Path(path).relative_to(root).as_posix() for path in paths}

    def configuration(paths: Iterable[str]) -> set[str]:
        return inside(paths) & {CONFIG}

    def commit(paths: Iterable[str]) -> set[str]:
        return {HISTORY for path in paths if Path(path).name == "HEAD"}

    folders = [root / name for name in FOLDERS if (root / name).is_dir()]
    logs = git_logs(root)
    await asyncio.gather(
        _watch(folders, inside, tell),
        _watch([root], configuration, tell, deep=False),
        *([_watch([logs], commit, tell, deep=False)] if logs else []),
    )


async def _watch(
    folders: list[Path],
    names_of: Callable[[Iterable[str]], set[str]],
    tell: Tell,
    *,
    deep: bool = True,
) -> None:
    found = awatch(*folders, watch_filter=None, step=_STEP, debounce=_LONGEST, recursive=deep)
    async for changes in found:
        names = names_of(path for _, path in changes)
        if names:
            await tell(tuple(sorted(names)))


def git_logs(root: Path) -> Path | None:
    """The folder where git notes each commit; None outside git."""
    command = ["git", "rev-parse", "--git-path", "logs"]
    try:
        asked = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    except OSError:
        return None
    folder = root / asked.stdout.strip()
    return folder.resolve() if asked.returncode == 0 and folder.is_dir() else None

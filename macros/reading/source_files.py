"""Files as they lie in docs/ and data/: found and read without following anything anywhere."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from ..schema.limits import BIBLIOGRAPHY_BYTES


def walk(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Everything below a folder but the folders themselves; links are given, never followed.

    A folder that is not there, or may not be read, has nothing in it.
    """
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda one: one.name)
    except OSError:
        return
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            yield from walk(Path(entry.path))
        else:
            yield entry


def is_linked(path: Path, root: Path) -> bool:
    """Whether the file, or a folder on the way to it from the root, is a link or no file at all."""
    steps = (path, *path.parents)
    inside = steps[: len(path.relative_to(root).parts)]
    return any(not _is_plain(step) for step in inside)


def _is_plain(path: Path) -> bool:
    try:
        mode = path.lstat().st_mode
    except OSError:
        return False
    return stat.S_ISREG(mode) or stat.S_ISDIR(mode)


def read_source(path: Path) -> bytes:
    """Bytes of a file, at most one more than any file may have; OSError when it is no file.

    A pipe is not waited for.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    with open(handle, "rb") as file:  # noqa: PTH123 - of a handle, not of a path
        mode = os.fstat(handle).st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not stat.S_ISREG(mode):
            raise OSError(errno.EINVAL, "ikke en vanlig fil")
        return file.read(BIBLIOGRAPHY_BYTES + 1)

"""What takes long to make, kept in .cache/ under a name that follows from all it is made from."""

from __future__ import annotations

import contextlib
import hashlib
import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from .paths import ROOT

CACHE = ROOT / ".cache"

_LASTS = 30 * 24 * 60 * 60
"""Seconds without use after which a file goes."""


def key_of(parts: Iterable[bytes | str]) -> str:
    """Name that is another as soon as one of the parts is."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        digest.update(f"{len(raw)}:".encode() + raw)
    return digest.hexdigest()


def key_of_code(folder: Path) -> str:
    """Key of all modules in a folder: what other code made is made again."""
    return key_of(path.read_bytes() for path in sorted(folder.glob("*.py")))


def kept(name: str, key: str, make: Callable[[], bytes]) -> bytes:
    """Return what was made before, or make it and keep it. A cache that fails is no fault."""
    found = read(name, key)
    if found is not None:
        return found
    content = make()
    write(name, key, content)
    return content


def read(name: str, key: str) -> bytes | None:
    """What is kept; None when nothing is, or when it cannot be read."""
    path = CACHE / name / key
    with contextlib.suppress(OSError):
        content = path.read_bytes()
        os.utime(path)
        return content
    return None


def write(name: str, key: str, content: bytes) -> None:
    """Keep this from now on. Whoever is killed meanwhile leaves what was there before."""
    path = CACHE / name / key
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f"{key}.{os.getpid()}")
        fresh.write_bytes(content)
        fresh.replace(path)


def drop_unused(name: str) -> None:
    """Remove what no build has asked for in a long time."""
    with contextlib.suppress(OSError):
        for path in (CACHE / name).iterdir():
            if path.stat().st_mtime < time.time() - _LASTS:
                path.unlink(missing_ok=True)

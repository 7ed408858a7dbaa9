"""The folder beside the site in which a new one is built, and the swap of the two.

Whoever builds holds a lock on the folder for as long as they live, so that the next build can tell
what a killed one has left from what another is still writing.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PREFIX = ".site-"
LOCK, FRESH, OLD = "lock", "site", "old"

MOUNTS = Path("/proc/self/mountinfo")
_MOUNTED_AT = 4


@dataclass(frozen=True)
class BuildFolder:
    """Where the new site is written, and the lock that a child process must hold too."""

    fresh: Path
    lock: int


def fault(site: Path, sources: Path) -> tuple[str, str] | None:
    """Why the site could not be put in its place, told before the work of building it."""
    place = site.resolve()
    if place == sources or place in sources.parents:
        return f"{site} er mappen med kildene", "bygg til en egen mappe, for eksempel «site»"
    if place.exists() and not place.is_dir():
        return f"{site} er ikke en mappe", "fjern den, eller bygg til en annen mappe med --site"
    if _is_mounted(place):
        hint = f"bygg til en mappe i den: --site {site / 'wiki'}"
        return f"{site} er koblet til fra et annet sted og kan ikke byttes ut", hint
    if not place.parent.is_dir() or not os.access(place.parent, os.W_OK | os.X_OK):
        return f"mappen {place.parent} kan ikke skrives i", "lag den, eller bygg til en annen mappe"
    return None


def _is_mounted(place: Path) -> bool:
    """Whether something is mounted there; a folder of the same disk shows only in the list."""
    if place.is_mount():
        return True
    lines = MOUNTS.read_text("utf-8", "replace").splitlines() if MOUNTS.exists() else ()
    return any(line.split()[_MOUNTED_AT].replace("\\040", " ") == str(place) for line in lines)


@contextmanager
def build_folder(site: Path) -> Iterator[BuildFolder]:
    """Make a folder on the same disk as the site; it is gone afterwards, whatever happens."""
    parent = site.resolve().parent
    with _locked(os.open(parent, os.O_RDONLY)):  # no one looks for dead builds meanwhile
        clear_dead(site)
        folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=parent))
        handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT)
        fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        yield BuildFolder(folder / FRESH, handle)
    finally:
        os.close(handle)
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _locked(handle: int) -> Iterator[None]:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def clear_dead(site: Path) -> None:
    """Remove what builds that were killed have left; a site that one had put aside is put back."""
    place = site.resolve()
    for folder in sorted(place.parent.glob(f"{PREFIX}*")):
        if folder.is_dir() and not folder.is_symlink() and _is_dead(folder):
            if (folder / OLD).is_dir() and not place.exists():
                (folder / OLD).rename(place)
            shutil.rmtree(folder, ignore_errors=True)


def _is_dead(folder: Path) -> bool:
    try:
        handle = os.open(folder / LOCK, os.O_RDWR)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        os.close(handle)
    return True


def swap(fresh: Path, site: Path) -> None:
    """Put the fresh tree where the old one was; the old one is put back when that fails.

    A link is kept: what it leads to is exchanged.
    """
    place, old = site.resolve(), fresh.parent / OLD
    had_one = place.exists()
    if had_one:
        place.rename(old)
    try:
        fresh.rename(place)
    except BaseException:
        if had_one:
            old.rename(place)
        raise

"""Know a site that is already what a build of the same sources would give.

After a build the digest of the finished site is kept under all that it was made from. When both are
the same again there is nothing to do; when a single byte of either is another, the site is built.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from ..history.git import read_history
from ..kit.build_time import today
from ..kit.cache import drop_unused, key_of, read, write
from ..kit.paths import ROOT

CACHE = "sites"

FOLDERS = ("docs", "data", "macros", "overrides")
"""What a site is made from, beside the files of the top folder. Tests are no part of it."""

_NOT_READ = {"__pycache__", "node_modules"}


@dataclass(frozen=True)
class Known:
    """A site that was built before, and what was said of its sources."""

    site: str
    said: str


def key_of_sources() -> str:
    """Another as soon as anything is that a site follows from."""
    return key_of(_parts())


def known(key: str) -> Known | None:
    """What a build of these sources gave."""
    content = read(CACHE, key)
    try:
        return Known(**json.loads(content)) if content else None
    except (ValueError, TypeError):
        return None


def remember(key: str, built: Known) -> None:
    """Keep what a build gave."""
    write(CACHE, key, json.dumps(asdict(built)).encode())
    drop_unused(CACHE)


def key_of_site(site: Path) -> str:
    """Another as soon as a file of the site is."""
    return key_of(part for path in _files(site) for part in _named(path, site))


def _parts() -> Iterator[bytes | str]:
    yield from (sys.version, str(today()), repr(read_history(ROOT)))
    names = sorted(n for n in os.environ if n.startswith("MTENK_") or n == "SOURCE_DATE_EPOCH")
    yield from (f"{name}={os.environ[name]}" for name in names)
    for folder in sys.path:  # what is installed, each with its version
        yield from sorted(path.name for path in Path(folder).glob("*.dist-info"))
    for path in sorted(ROOT.iterdir()):
        if path.is_file():
            yield from _named(path, ROOT)
    for folder in FOLDERS:
        for path in _files(ROOT / folder):
            yield from _named(path, ROOT)


def _named(path: Path, root: Path) -> tuple[str, bytes]:
    return path.relative_to(root).as_posix(), path.read_bytes()


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in _NOT_READ)
        yield from (Path(place, name) for name in sorted(names))

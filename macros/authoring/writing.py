"""Carry changes out: all files are written beside the old ones and swapped, or none is."""

from __future__ import annotations

import codecs
import re
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from ..reading.issue import Fix
from .changes import Changes, RefusedError

HOLD = ".cache"
"""Where files wait before they are swapped: on the same disk, and never in git."""


def edited(raw: bytes, edits: Sequence[Fix]) -> bytes:
    """Bytes of a file with the edits made; byte marks and line ends stay as they are."""
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    text = raw.removeprefix(mark).decode()
    breaks = [match.start() for match in re.finditer("\r\n", text)]
    line_end = "\r\n" if breaks else "\n"
    parts: list[str] = []
    at = 0
    for edit in edits:
        start, end = _in_file(breaks, edit.start), _in_file(breaks, edit.end)
        parts += [text[at:start], edit.new.replace("\n", line_end)]
        at = end
    return mark + "".join([*parts, text[at:]]).encode()


def _in_file(breaks: Sequence[int], position: int) -> int:
    """Place in a text with its own line ends of a place in one where each is one sign."""
    for before, start in enumerate(breaks):
        if start - before >= position:
            return position + before
    return position + len(breaks)


def contents(root: Path, changes: Changes) -> dict[str, bytes]:
    """Every file that will be written, with what it will hold."""
    edits = dict(changes.by_file())
    made = {path: text.encode() for path, text in changes.created.items()}
    for path in sorted({*edits, *changes.moves} - changes.removed):
        raw = (root / path).read_bytes()
        made[changes.moves.get(path, path)] = edited(raw, edits.get(path, ()))
    return made


def write(root: Path, changes: Changes) -> None:
    """Do it all; when something fails halfway, everything is put back."""
    _must_be_free(root, changes)
    made = contents(root, changes)
    gone = {*changes.moves, *changes.removed} - made.keys()
    (root / HOLD).mkdir(exist_ok=True)
    hold = Path(tempfile.mkdtemp(prefix="authoring-", dir=root / HOLD))
    try:
        for name, content in made.items():
            path = _in(hold / "new", name)
            path.write_bytes(content)
            origin = next((old for old, new in changes.moves.items() if new == name), name)
            if (root / origin).exists():
                shutil.copymode(root / origin, path)
        _swap(root, hold, sorted(made), sorted(gone))
    except OSError as error:
        reason = error.strerror or str(error)
        raise RefusedError(f"filene kan ikke skrives ({reason}), så ingenting er endret") from error
    finally:
        shutil.rmtree(hold, ignore_errors=True)


def _swap(root: Path, hold: Path, made: Sequence[str], gone: Sequence[str]) -> None:
    kept: list[str] = []
    placed: list[str] = []
    try:
        for name in [*gone, *made]:
            if (root / name).exists():
                (root / name).replace(_in(hold / "old", name))
                kept.append(name)
            if name in made:
                (hold / "new" / name).replace(_in(root, name))
                placed.append(name)
    except OSError:
        for name in placed:
            (root / name).unlink(missing_ok=True)
        for name in kept:
            (hold / "old" / name).replace(root / name)
        raise


def _in(folder: Path, name: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _must_be_free(root: Path, changes: Changes) -> None:
    """Nothing may be written over, not even by a file whose name differs in letter case alone."""
    leaving = {*changes.moves, *changes.removed}
    for name in [*changes.created, *changes.moves.values()]:
        path = root / name
        folder = path.parent
        there = {p.name.casefold(): p.name for p in folder.iterdir()} if folder.is_dir() else {}
        found = there.get(path.name.casefold())
        if found and (path.parent / found).relative_to(root).as_posix() not in leaving:
            shown = (path.parent / found).relative_to(root).as_posix()
            raise RefusedError(f"filen {shown} finnes fra før", "velg et annet navn")

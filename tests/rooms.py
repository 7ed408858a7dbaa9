"""Read the rooms of a package: what each says that it may import, and what it does import."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PACKAGE = "macros"
_LINE = re.compile(r"May\s+import:\s+([^.]*)\.")
_BELOW = re.compile(r"\s+and\s+what\s+(?:they|it)\s+may$")


@dataclass(frozen=True)
class Import:
    """A room is imported in a file, at a line."""

    file: str
    line: int
    room: str


@dataclass(frozen=True)
class Room:
    """A folder of the package. ``allowed`` is None where its docstring does not say."""

    name: str
    allowed: frozenset[str] | None
    and_below: bool
    imports: tuple[Import, ...]


def read_rooms(package: Path) -> dict[str, Room]:
    """Every room of a package by name."""
    folders = sorted(path.parent for path in package.glob("*/__init__.py"))
    names = {folder.name for folder in folders}
    return {folder.name: _room(folder, names) for folder in folders}


def top_files(package: Path) -> list[str]:
    """Modules beside the rooms."""
    return sorted(path.name for path in package.glob("*.py"))


def faults(rooms: Mapping[str, Room]) -> list[str]:
    """What breaks the rooms' own lines, a sentence each."""
    return [text for room in rooms.values() for text in _faults_of(room, rooms)]


def floors(rooms: Mapping[str, Room]) -> dict[str, int]:
    """Floor of each room, 1 at the ground: one above the highest that it may import.

    ValueError when rooms may import each other in a circle.
    """
    entered: set[str] = set()

    @cache
    def floor(name: str) -> int:
        if name in entered:
            raise ValueError(f"a circle of rooms goes through {name}")
        entered.add(name)
        allowed = (rooms[name].allowed or frozenset()) & rooms.keys()
        return 1 + max((floor(other) for other in allowed), default=0)

    return {name: floor(name) for name in rooms}


def _faults_of(room: Room, rooms: Mapping[str, Room]) -> Iterator[str]:
    if room.allowed is None:
        yield f"{room.name}/__init__.py does not say «May import: …»"
        return
    for name in sorted(room.allowed - rooms.keys()):
        yield f"{room.name}/__init__.py names {name}, which is no room"
    reach = _reach(room, rooms)
    for found in room.imports:
        if found.room not in reach:
            place = f"{found.file}:{found.line}"
            yield f"{place} imports {found.room}, which its room's line does not name"


def _reach(room: Room, rooms: Mapping[str, Room]) -> frozenset[str]:
    allowed = room.allowed or frozenset()
    if not room.and_below:
        return allowed
    below = (_down(name, rooms) for name in allowed)
    return allowed.union(*below)


def _down(name: str, rooms: Mapping[str, Room]) -> frozenset[str]:
    allowed = (rooms[name].allowed if name in rooms else None) or frozenset()
    return allowed.union(*(_down(other, rooms) for other in allowed))


def _room(folder: Path, names: set[str]) -> Room:
    said = _LINE.search(ast.get_docstring(ast.parse(_text(folder / "__init__.py"))) or "")
    words = " ".join(said[1].split()) if said else ""
    listed = _BELOW.sub("", words)
    allowed = frozenset() if listed == "nothing of ours" else frozenset(listed.split(", "))
    files = sorted(folder.rglob("*.py"))
    imports = (found for path in files for found in _imports(path, folder.parent, names))
    return Room(
        name=folder.name,
        allowed=allowed if said else None,
        and_below=_BELOW.search(words) is not None,
        imports=tuple(found for found in imports if found.room != folder.name),
    )


def _imports(path: Path, package: Path, names: set[str]) -> Iterator[Import]:
    place = path.relative_to(package)
    for node in ast.walk(ast.parse(_text(path))):
        for dotted in _dotted(node, (PACKAGE, *place.parent.parts)):
            rooms = [part for part in dotted[1:2] if dotted[0] == PACKAGE and part in names]
            yield from (Import(place.as_posix(), node.lineno, room) for room in rooms)


def _dotted(node: ast.AST, here: tuple[str, ...]) -> Iterator[list[str]]:
    """Full names of what a statement imports, in parts."""
    if isinstance(node, ast.Import):
        yield from (alias.name.split(".") for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        start = list(here[: len(here) - node.level + 1]) if node.level else []
        base = start + (node.module.split(".") if node.module else [])
        names = [[*base, alias.name] for alias in node.names] if len(base) == 1 else [base]
        yield from names


def _text(path: Path) -> str:
    return path.read_text("utf-8")

"""All that one task does to the files, told before it is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from ..reading.issue import Fix


class RefusedError(Exception):
    """The task cannot be done; says why in one line of the author's words."""

    def __init__(self, message: str, hint: str = "") -> None:
        """Say what is wrong, and what to do."""
        super().__init__(f"{message}  →  {hint}" if hint else message)


@dataclass(frozen=True)
class Changes:
    """Edits by place, files that move, that are made and that go.

    Edits name files as they are called before anything moves. ``told`` is what the list of changes
    says beside the edits themselves, such as redirects.
    """

    edits: tuple[Fix, ...] = ()
    moves: Mapping[str, str] = field(default_factory=dict)
    created: Mapping[str, str] = field(default_factory=dict)
    removed: frozenset[str] = frozenset()
    told: tuple[str, ...] = ()

    def __add__(self, other: Changes) -> Changes:
        """Do both."""
        return Changes(
            tuple(sorted({*self.edits, *other.edits})),
            {**self.moves, **other.moves},
            {**self.created, **other.created},
            self.removed | other.removed,
            (*self.told, *(line for line in other.told if line not in self.told)),
        )

    @property
    def paths(self) -> list[str]:
        """Every file that is there before and is changed, moved or removed."""
        return sorted({*(edit.path for edit in self.edits), *self.moves, *self.removed})

    def by_file(self) -> Iterator[tuple[str, list[Fix]]]:
        """The edits of each file that stays, in order; two that overlap cannot be."""
        files: dict[str, list[Fix]] = {}
        for edit in sorted(set(self.edits)):
            if edit.path not in self.removed:
                files.setdefault(edit.path, []).append(edit)
        for path, edits in sorted(files.items()):
            if any(before.end > after.start for before, after in pairwise(edits)):
                raise AssertionError(f"two edits of {path} overlap")
            yield path, edits


def all_of(parts: Iterable[Changes]) -> Changes:
    """Join changes."""
    joined = Changes()
    for part in parts:
        joined = joined + part
    return joined

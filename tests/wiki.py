"""A small but complete wiki in a folder of its own, for a test to break and check."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from macros.reading.catalog import Catalog, load
from macros.reading.issue import Issue
from macros.rules.checking import all_issues

SMALL = Path(__file__).resolve().parent / "small"


@dataclass(frozen=True)
class Wiki:
    """A copy of tests/small, which has no issues."""

    root: Path

    @classmethod
    def copy_to(cls, root: Path) -> Wiki:
        """Put a fresh copy under ``root``."""
        shutil.copytree(SMALL, root, dirs_exist_ok=True)
        return cls(root)

    def write(self, name: str, content: str | bytes) -> None:
        """Write a file, folders included."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    def read(self, name: str) -> str:
        """Text of a file."""
        return (self.root / name).read_text("utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace the one place where ``old`` stands in a file."""
        text = self.read(name)
        assert text.count(old) == 1, f"{name} holds «{old}» {text.count(old)} times"
        self.write(name, text.replace(old, new))

    def issues(self) -> list[Issue]:
        """All that `mtenk check` finds."""
        return all_issues(self.root)

    def catalog(self) -> Catalog:
        """What can be read."""
        return load(self.root)[0]

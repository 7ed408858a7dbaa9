"""A git repository of a test's own, with commits at given times."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

KARI = "Kari Nordmann <kari@example.org>"


@dataclass(frozen=True)
class Repository:
    """Nothing of the machine's own git settings shows in it."""

    root: Path

    @classmethod
    def new(cls, root: Path) -> Repository:
        """Make an empty repository in a folder, which may have files."""
        repository = cls(root)
        root.mkdir(parents=True, exist_ok=True)
        repository.git("init", "--quiet", "--initial-branch=main")
        return repository

    def git(self, *arguments: str, when: str = "2026-01-01T12:00:00Z", by: str = KARI) -> str:
        """Run git at a moment as somebody."""
        name, _, mail = by.rstrip(">").partition(" <")
        person = {
            f"GIT_{role}_{key}": value
            for role in ("AUTHOR", "COMMITTER")
            for key, value in (("NAME", name), ("EMAIL", mail), ("DATE", when))
        }
        alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        command = ["git", *arguments]
        done = subprocess.run(
            command,
            cwd=self.root,
            env={**os.environ, **alone, **person},
            capture_output=True,
            check=True,
        )
        return done.stdout.decode().strip()

    def write(self, **files: str) -> None:
        """Write files of docs/; a double underscore in a name stands for a slash."""
        for name, text in files.items():
            self.write_file(f"docs/{name.replace('__', '/')}.md", text)

    def write_file(self, name: str, text: str) -> None:
        """Write a file, folders included."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def commit(self, when: str, by: str = KARI) -> str:
        """Commit all that has changed; give the commit's hash."""
        moment = f"{when}T12:00:00Z" if len(when) == 10 else when
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message=change", when=moment, by=by)
        return self.git("rev-parse", "HEAD")

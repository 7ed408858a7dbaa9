"""Whether git could take the author back to where she was."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path

from .changes import RefusedError


def refuse_unsaved(root: Path, paths: Iterable[str]) -> None:
    """RefusedError when any of the files has changes that git does not know; fine without git."""
    changed = _changed(root, sorted(paths))
    if changed:
        more = f" og {len(changed) - 1} filer til" if len(changed) > 1 else ""
        message = f"{changed[0]}{more} har endringer som ikke er lagret i git"
        raise RefusedError(message, "lagre dem først (git commit), så kan dette angres")


def _changed(root: Path, paths: list[str]) -> list[str]:
    command = ["git", "status", "--porcelain", "-z", "--untracked-files=all", "--", *paths]
    try:
        inside = subprocess.run(
            ["git", "ls-files", "--error-unmatch", "mkdocs.yml"],
            cwd=root,
            capture_output=True,
            check=False,
        )
        if inside.returncode != 0:  # no repository, or one that this folder is no part of
            return []
        done = subprocess.run(command, cwd=root, capture_output=True, check=False)
    except OSError:
        return []
    names = done.stdout.decode("utf-8", "replace").split("\0")
    return [name[3:] for name in names if name]

"""Ask git for the history of docs/ and data/: once for each commit that the folder stands at."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from functools import lru_cache
from pathlib import Path

from ..kit.git_log import LOG_FORMAT, Fault, History, changes_by_file, parse_log
from ..reading.catalog import Catalog, derived

FOLDERS = ("docs", "data")

PASSED_OVER = ".git-blame-ignore-revs"
"""Commits that only mend the form of many files, one hash a line; GitHub reads it too."""

NO_DATES = "så sidene sier ikke når de sist ble endret"
NO_GIT = Fault(f"git mangler, {NO_DATES}", "installer git")
NO_REPOSITORY = Fault(
    f"denne mappen hører ikke til noe git-lager, {NO_DATES}",
    "bygg i en klone av wikien (git clone)",
)
SHALLOW = Fault(
    f"historikken er ikke hentet ned i sin helhet, {NO_DATES}",
    "kjør «git fetch --unshallow» (i GitHub Actions: «fetch-depth: 0»)",
)

# A reader's own settings must not change what the log looks like, or leave out the first commit.
_LOG = (
    *("-c", "log.showRoot=true", "log", "-z", "--topo-order", "--no-show-signature", "--no-color"),
    *("--encoding=UTF-8", LOG_FORMAT, "--name-status", "--find-renames", "--relative"),
)

_HASH = re.compile(r"^[0-9a-f]{40,64}\b", re.MULTILINE)


@derived
def history_of(catalog: Catalog) -> History:
    """History of the files that a catalog was read from."""
    return read_history(catalog.root)


def read_history(root: Path) -> History:
    """History of docs/ and data/ below ``root``; git reads it again only when HEAD has moved."""
    if shutil.which("git") is None:
        return History(fault=NO_GIT)
    asked = _git(root, "rev-parse", "--is-shallow-repository", "HEAD")
    shallow, _, head = asked.stdout.decode().strip().partition("\n")
    if shallow == "true":
        return History(fault=SHALLOW)
    if asked.returncode == 0:
        return _read(root, head)
    if shallow == "false":  # a repository without a commit
        return History()
    said = asked.stderr.decode(errors="replace")
    if "not a git repository" in said:
        return History(fault=NO_REPOSITORY)
    return History(fault=_refusal(said))


@lru_cache(maxsize=4)
def _read(root: Path, _head: str) -> History:
    log = _git(root, *_LOG, "--", *FOLDERS)
    if log.returncode != 0:
        return History(fault=_refusal(log.stderr.decode(errors="replace")))
    text = log.stdout.decode(errors="replace")
    return History(changes_by_file(parse_log(text), _passed_over(root)))


def _passed_over(root: Path) -> frozenset[str]:
    path = root / PASSED_OVER
    return frozenset(_HASH.findall(path.read_text("utf-8"))) if path.is_file() else frozenset()


def _refusal(said: str) -> Fault:
    """What git said, such as that the folder belongs to someone else."""
    line = (said.strip() or "ikke noe svar").splitlines()[0].removeprefix("fatal: ")
    return Fault(f"git sier «{line}», {NO_DATES}", "rett det, og bygg på nytt")


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    command = ["git", *arguments]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, check=False)

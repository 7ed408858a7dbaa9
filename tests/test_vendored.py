"""Test tools that are kept in the repository are the files that their README says they are."""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

import pytest

VENDOR = Path(__file__).resolve().parent / "vendor"
LINE = re.compile(r"^\| `([^`]+)` \| `([0-9a-f]{64})` \|$", re.MULTILINE)


def faults(folder: Path) -> list[str]:
    """Files that are missing, changed or not written down."""
    written = dict(LINE.findall((folder / "README.md").read_text("utf-8")))
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.name != "README.md"
    }
    return sorted(
        name for name in written.keys() | found.keys() if written.get(name) != found.get(name)
    )


@pytest.mark.parametrize("folder", sorted(VENDOR.iterdir()), ids=lambda folder: folder.name)
def test_every_file_is_as_written_down(folder):
    assert faults(folder) == []
    assert (folder / "LICENSE").exists()
    assert "sha512-" in (folder / "README.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("axe.min.js", lambda path: path.write_bytes(path.read_bytes() + b" ")),
        ("LICENSE", Path.unlink),
        ("more.js", lambda path: path.write_text("more", "utf-8")),
    ],
)
def test_a_change_is_found(tmp_path, name, change):
    copy = shutil.copytree(VENDOR / "axe-core", tmp_path / "axe-core")
    change(copy / name)
    assert faults(copy) == [name]

"""What others have made and is kept in the repository is, byte for byte, what is written down."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from pathlib import Path

import pytest

TOOLS = Path(__file__).resolve().parent / "vendor"
LIBRARIES = TOOLS.parent.parent / "docs/assets/vendor"
FOLDERS = (*sorted(TOOLS.iterdir()), *sorted(LIBRARIES.glob("*/*")))

ABOUT = ("README.md", "README.txt", "vendored.json")
LINE = re.compile(r"^\| `([^`]+)` \| `([0-9a-f]{64})` \|$", re.MULTILINE)


def written(folder: Path) -> dict[str, str]:
    """Checksums by file: of test tools in a table in README.md, of what is published as JSON."""
    manifest = folder / "vendored.json"
    if not manifest.exists():
        return dict(LINE.findall((folder / "README.md").read_text("utf-8")))
    files = json.loads(manifest.read_text("utf-8"))["files"]
    return {name: file["sha256"] for name, file in files.items()}


def faults(folder: Path) -> list[str]:
    """Files that are missing, changed or not written down."""
    sums = written(folder)
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.name not in ABOUT
    }
    return sorted(name for name in sums.keys() | found.keys() if sums.get(name) != found.get(name))


@pytest.mark.parametrize(
    "folder", FOLDERS, ids=lambda folder: folder.relative_to(folder.parents[1])
)
def test_every_file_is_as_written_down(folder):
    assert faults(folder) == []
    assert (folder / "LICENSE").exists()
    about = "".join(
        (folder / name).read_text("utf-8") for name in ABOUT if (folder / name).exists()
    )
    assert "sha512-" in about, "the checksum of the package, as the registry has it"


@pytest.mark.parametrize("folder", sorted(LIBRARIES.glob("*/*")), ids=lambda folder: folder.name)
def test_what_is_published_says_where_it_is_from(folder):
    told = json.loads((folder / "vendored.json").read_text("utf-8"))
    assert (told["name"], told["version"]) == (folder.parent.name, folder.name)
    assert told["licence"]
    assert told["licence_file"] in told["files"]
    assert told["source"].startswith("https://www.npmjs.com/package/")
    assert told["package_integrity"]


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("axe.min.js", lambda path: path.write_bytes(path.read_bytes() + b" ")),
        ("LICENSE", Path.unlink),
        ("more.js", lambda path: path.write_text("more", "utf-8")),
    ],
)
def test_a_change_is_found(tmp_path, name, change):
    copy = shutil.copytree(TOOLS / "axe-core", tmp_path / "axe-core")
    change(copy / name)
    assert faults(copy) == [name]


@pytest.mark.parametrize("name", ["ts-fsrs.js", "LICENSE"])
def test_a_change_of_what_is_published_is_found(tmp_path, name):
    copy = shutil.copytree(next(LIBRARIES.glob("ts-fsrs/*")), tmp_path / "ts-fsrs")
    with (copy / name).open("ab") as file:
        file.write(b"\n")
    assert faults(copy) == [name]

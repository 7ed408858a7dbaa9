"""Wikis with every fault an author can make, against all that `mtenk check` says, to the letter.

The messages are read by people: before an expected list is renewed, read the new one through as the
author of the file would. «wiki» has faults that a reader of YAML does not see, in the schema, in
what belongs together and on pages; «files» has files that cannot be read or used at all,
«questions» is the small wiki with questions that no one could answer, «templates» is it with
templates that no question could be made from, and «authors» with pages written as in other tools.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from macros.__main__ import main
from macros.commands import check
from macros.reading import issue
from macros.schema.limits import DATA_BYTES
from tests.wiki import SMALL

BAD = Path(__file__).resolve().parent / "bad"

MADE_HERE = {
    "data/stage-models/latin-1.yml": "id: latin-1\nname: {nb: Kjøp, en: Buy}\n".encode("latin-1"),
    "data/stage-models/stor.yml": b"# " + b"stor " * (DATA_BYTES // 5),
    "docs/latin-1.md": "---\ntitle: Kjøp\nkind: page\n---\n".encode("latin-1"),
}
"""What git or an editor would spoil, or nobody wants to have in a repository."""


NAMES = ("wiki", "files", "questions", "templates", "authors")


def make_bad(name: str, root: Path) -> None:
    """Put a bad wiki in a folder; all but two come on top of the small wiki."""
    if name not in {"wiki", "files"}:
        shutil.copytree(SMALL, root)
    shutil.copytree(BAD / name, root, dirs_exist_ok=True)
    for file, raw in MADE_HERE.items() if name == "files" else ():
        (root / file).write_bytes(raw)
    if name == "authors":
        Image.new("1", (2000, 10)).save(root / "docs/vaner/Stort Bilde.PNG")


@pytest.fixture(params=NAMES)
def bad(request, tmp_path, monkeypatch):
    """A copy of a bad wiki; the rules of language have their own tests."""
    monkeypatch.setattr(check, "text_issues", lambda _: [])
    monkeypatch.setattr(issue, "MOST_ALIKE", 1000)  # the whole list, to the letter
    make_bad(request.param, tmp_path / request.param)
    return tmp_path / request.param


def test_every_fault_is_told_to_the_letter(bad):
    result = CliRunner().invoke(main, ["check", "--root", str(bad)])
    assert result.exit_code == 1
    assert result.output == (BAD / f"{bad.name}.txt").read_text("utf-8")


def test_json_tells_the_same(bad):
    result = CliRunner().invoke(main, ["check", "--json", "--root", str(bad)])
    assert result.exit_code == 1
    issues = json.loads(result.output)
    lines = (BAD / f"{bad.name}.txt").read_text("utf-8").splitlines()
    assert [f"{i['path']}:{i['line']}:{i['column']}" for i in issues] == [
        line.split("  ")[0] for line in lines[:-1]
    ]
    assert lines[-1] == f"{len(issues)} feil."
    assert all(issue["rule"] and issue["hint"] and issue["level"] == "error" for issue in issues)


def test_every_place_is_in_its_file(bad):
    result = CliRunner().invoke(main, ["check", "--json", "--root", str(bad)])
    for found in json.loads(result.output):
        path = bad / found["path"]
        if not path.is_file() or "latin-1" in found["path"] or path.suffix == ".PNG":
            continue
        lines = path.read_text("utf-8").split("\n")
        assert 1 <= found["line"] <= len(lines), found
        assert 1 <= found["column"] <= len(lines[found["line"] - 1]) + 1, found

"""What is kept between builds never shows: a build from nothing gives the same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.commands import unchanged
from macros.kit.paths import ROOT

SMALL = ROOT / "tests" / "small"
UNCHANGED = "Uendret"

CHANGES = {
    "page": ("docs/begreper/kundereise.md", "\n## Hva", "\nEt nytt avsnitt om *reisen*.\n\n## Hva"),
    "front matter": ("docs/begreper/opplevelse.md", "\ndescription: ", "\ndescription: Endret. "),
    "references": ("data/references.yml", "title: ", "title: Endret "),
    "company": ("data/companies/firma.yml", "name: ", "name: Ny "),
    "stage model": ("data/stage-models/reise.yml", "summary: ", "summary: Endret. "),
    "list": ("data/lists/trinn.yml", "title: ", "title: Endret "),
    "calculator": ("data/calculators/klikk.yml", "title: ", "title: Ny "),
    "phases": ("data/phases.yml", "kind_label: ", "kind_label: Ny "),
    "questions": ("data/questions/kundereise.yml", "text: ", "text: Si nå. "),
    "redirects": ("data/redirects.yml", "from: gammel/", "from: eldre/"),
    "phrases": ("data/english-terms.txt", "wafers\n", "wafers\nreisen\n"),
    "citation style": (
        "data/csl/apa-nb.csl",
        'delimiter=", " prefix="("',
        'delimiter=", " prefix="["',
    ),
    "template": ("macros/rendering/templates/bibliography.html", "Brukt på", "Nevnt på"),
    "macro": ("macros/schema/labels.py", "Begrep", "Ordet"),
    "theme": ("overrides/main.html", "<body", "<body data-endret"),
    "style": ("docs/assets/css/base.css", "\n", "\n:root { --endret: 1 }\n"),
    "configuration": ("mkdocs.yml", "site_name: MTENK", "site_name: WIKI"),
}


class Folder:
    """A small wiki with all our code, and the site that it gives."""

    def __init__(self, root: Path) -> None:
        self.root, self.site = root, root / "site"
        for name in ("macros", "overrides"):
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, root / name, ignore=ignored)
        shutil.copytree(SMALL, root, dirs_exist_ok=True)
        shutil.copytree(ROOT / "docs" / "assets", root / "docs" / "assets")
        for name in ("csl", "hunspell"):
            shutil.copytree(ROOT / "data" / name, root / "data" / name)
        for path in (ROOT / "data").glob("*.txt"):
            shutil.copy(path, root / "data")
        config = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[0]
        (root / "mkdocs.yml").write_text(config + "\n", "utf-8")
        self.git("init", "--quiet")
        self.commit("2026-01-02T03:04:05Z")

    def git(self, *arguments: str, **environment: str) -> None:
        author = ("-c", "user.name=Kari", "-c", "user.email=kari@example.org")
        command = ["git", *author, *arguments]
        subprocess.run(command, cwd=self.root, check=True, env={**os.environ, **environment})

    def commit(self, when: str) -> None:
        self.git("add", "docs", "data")
        dates = {"GIT_COMMITTER_DATE": when, "GIT_AUTHOR_DATE": when}
        self.git("commit", "--quiet", "--allow-empty", "--message=Endret", **dates)

    def build(self) -> str:
        command = [sys.executable, "-B", "-m", "macros", "build"]
        environment = {k: v for k, v in os.environ.items() if k != "SOURCE_DATE_EPOCH"}
        done = subprocess.run(
            command, cwd=self.root, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def files(self) -> dict[str, bytes]:
        paths = (path for path in self.site.rglob("*") if path.is_file())
        return {path.relative_to(self.site).as_posix(): path.read_bytes() for path in paths}

    def from_nothing(self) -> dict[str, bytes]:
        """What a build gives that knows of no other."""
        kept = self.root / ".kept"
        (self.root / ".cache").rename(kept)
        shutil.rmtree(self.site)
        self.build()
        shutil.rmtree(self.root / ".cache")
        kept.rename(self.root / ".cache")
        return self.files()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = Folder(tmp_path_factory.mktemp("wiki"))
    folder.build()
    return folder


# One after the other, each on top of those before: half the builds.
@pytest.mark.parametrize("kind", CHANGES)
def test_a_change_gives_what_a_build_from_nothing_gives(folder, kind):
    path, old, new = CHANGES[kind]
    file, before = folder.root / path, folder.files()
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    assert UNCHANGED not in folder.build()
    after = folder.files()
    assert after != before
    assert after == folder.from_nothing()


def test_a_commit_gives_what_a_build_from_nothing_gives(folder):
    before = folder.files()
    folder.commit("2026-02-03T04:05:06Z")
    assert UNCHANGED not in folder.build()
    after = folder.files()
    assert after != before
    assert after == folder.from_nothing()


def test_nothing_is_built_again_until_a_byte_of_the_site_is_another(folder):
    folder.build()
    before = folder.files()
    assert UNCHANGED in folder.build()
    page = folder.site / "index.html"
    page.write_bytes(page.read_bytes() + b" ")
    assert UNCHANGED not in folder.build()
    assert folder.files() == before


def test_a_cache_that_holds_nonsense_is_no_fault(folder):
    before = folder.files()
    for path in (folder.root / ".cache").rglob("*"):
        if path.is_file() and path.parent.name in {unchanged.CACHE, "citations", "conversions"}:
            path.write_bytes(b"{")
    folder.build()
    assert folder.files() == before

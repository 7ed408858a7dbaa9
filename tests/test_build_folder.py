"""The build leaves nothing behind, and never takes the old site away without a new one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from macros.kit import build_folder as module
from macros.kit.build_folder import build_folder, clear_dead, fault, swap

BUILDER = """
import sys, time
from pathlib import Path
from macros.kit.build_folder import build_folder
with build_folder(Path(sys.argv[1])) as folder:
    folder.fresh.mkdir()
    print(folder.fresh.parent, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def builder(repo, tmp_path):
    """A build in a process of its own, in the middle of its work."""
    process = subprocess.Popen(
        [sys.executable, "-c", BUILDER, str(tmp_path / "site")],
        cwd=repo,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    process.folder = Path(process.stdout.readline().strip())
    yield process
    process.kill()
    process.communicate()


def test_what_a_killed_build_left_is_cleared_by_the_next(builder, tmp_path):
    assert builder.folder.is_dir()
    builder.kill()
    builder.wait()
    assert builder.folder.is_dir(), "else this test tells nothing"
    with build_folder(tmp_path / "site") as folder:
        assert [path.name for path in tmp_path.iterdir()] == [folder.fresh.parent.name]
    assert list(tmp_path.iterdir()) == []


def test_what_another_build_is_writing_is_left(builder, tmp_path):
    with build_folder(tmp_path / "site"):
        assert (builder.folder / "site").is_dir()
    assert (builder.folder / "site").is_dir()
    builder.communicate("")
    assert not builder.folder.exists()


def test_the_child_holds_the_lock_when_its_parent_is_killed(tmp_path):
    """MkDocs goes on writing after «kill -9» of the command that started it."""
    with build_folder(tmp_path / "site") as folder:
        kept = os.dup(folder.lock)  # what the child has
        os.close(folder.lock)
        clear_dead(tmp_path / "site")
        assert folder.fresh.parent.is_dir()
        os.close(kept)
        clear_dead(tmp_path / "site")
        assert not folder.fresh.parent.exists()
        os.dup2(0, folder.lock)  # for the end of the build to close


def test_folders_of_older_versions_and_links_of_others(tmp_path):
    (tmp_path / ".site-abc/site").mkdir(parents=True)
    (tmp_path / "mine").mkdir()
    (tmp_path / ".site-link").symlink_to(tmp_path / "mine")
    clear_dead(tmp_path / "site")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site-link", "mine"]


def test_a_site_that_a_killed_build_put_aside_comes_back(tmp_path):
    (tmp_path / ".site-abc/old").mkdir(parents=True)
    (tmp_path / ".site-abc/old/index.html").touch()
    clear_dead(tmp_path / "site")
    assert (tmp_path / "site/index.html").is_file()
    assert not (tmp_path / ".site-abc").exists()


def _trees(folder, site):
    folder.fresh.mkdir()
    (folder.fresh / "new.html").touch()
    site.mkdir(parents=True)
    (site / "old.html").touch()


def test_the_old_site_is_put_back_when_the_new_one_cannot_be(monkeypatch, tmp_path):
    site, rename = tmp_path / "site", Path.rename

    def failing(self, target):
        if self.name == "site" and target == site:
            raise OSError(28, "No space left on device")
        return rename(self, target)

    with build_folder(site) as folder:
        _trees(folder, site)
        monkeypatch.setattr(Path, "rename", failing)
        with pytest.raises(OSError, match="No space"):
            swap(folder.fresh, site)
    assert [path.name for path in site.iterdir()] == ["old.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_link_is_kept_and_what_it_leads_to_is_exchanged(tmp_path):
    target = tmp_path / "disk/wiki"
    (tmp_path / "disk").mkdir()
    (tmp_path / "site").symlink_to(target)
    assert fault(tmp_path / "site", tmp_path / "repo") is None
    with build_folder(tmp_path / "site") as folder:
        assert folder.fresh.parent.parent == tmp_path / "disk", "renames stay on one disk"
        _trees(folder, target)
        swap(folder.fresh, tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert [path.name for path in target.iterdir()] == ["new.html"]
    assert [path.name for path in (tmp_path / "disk").iterdir()] == ["wiki"]


def test_a_place_that_cannot_be_exchanged_is_refused(monkeypatch, tmp_path):
    repo, site = tmp_path / "repo", tmp_path / "repo/site"
    site.mkdir(parents=True)
    assert fault(site, repo) is None
    assert "er mappen med kildene" in fault(repo, repo)[0]
    assert "er mappen med kildene" in fault(tmp_path, repo)[0]
    (repo / "fil").touch()
    assert "er ikke en mappe" in fault(repo / "fil", repo)[0]
    assert "kan ikke skrives i" in fault(repo / "a/b", repo)[0]
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"29 1 8:1 / {site} rw - ext4 /dev/sda1 rw\n", "utf-8")
    monkeypatch.setattr(module, "MOUNTS", mounts)
    message, hint = fault(site, repo)
    assert message.endswith("er koblet til fra et annet sted og kan ikke byttes ut")
    assert hint == f"bygg til en mappe i den: --site {site}/wiki"
    assert fault(site / "wiki", repo) is None
    monkeypatch.setattr(module, "MOUNTS", tmp_path / "none")
    assert fault(site, repo) is None
    monkeypatch.setattr(Path, "is_mount", lambda _: True)
    assert fault(site, repo) is not None


def test_clean_removes_them_all(repo):
    rules = (repo / "Makefile").read_text("utf-8")
    assert " .site-* " in next(line for line in rules.splitlines() if "rm -rf site" in line)

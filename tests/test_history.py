"""What git knows of the files, in real repositories of every sort."""

from __future__ import annotations

import subprocess

import pytest

from macros.history import git as asking
from macros.history.git import NO_GIT, NO_REPOSITORY, SHALLOW, read_history
from tests.repository import Repository

pytestmark = pytest.mark.slow

OLA = "Ola Nordmann <ola@example.org>"
TEXT = "".join(
    f"Linje {number} i en side som er lang nok til å kjennes igjen.\n" for number in range(9)
)


@pytest.fixture(autouse=True)
def alone(monkeypatch, tmp_path):
    """Neither this machine's settings nor a repository above the test's folder."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))


@pytest.fixture
def repo(tmp_path):
    return Repository.new(tmp_path / "wiki")


def told(root):
    """File to its changes, as «day name», newest first."""
    history = read_history(root)
    assert history.fault is None
    return {
        path: [f"{change.when:%Y-%m-%d} {change.author.split()[0]}" for change in changes]
        for path, changes in history.files.items()
    }


def test_each_change_has_its_day_and_its_author(repo):
    repo.write(a="en", b="to")
    repo.commit("2026-01-01")
    repo.write(a="en og en halv")
    repo.commit("2026-02-01", OLA)
    repo.write_file("data/phases.yml", "axes: []")
    repo.write_file("README.md", "ikke en side")
    repo.commit("2026-03-01")
    assert told(repo.root) == {
        "docs/a.md": ["2026-02-01 Ola", "2026-01-01 Kari"],
        "docs/b.md": ["2026-01-01 Kari"],
        "data/phases.yml": ["2026-03-01 Kari"],
    }


def test_a_file_that_was_never_committed_has_no_changes(repo):
    repo.write(a="en")
    repo.commit("2026-01-01")
    repo.write(b="to", c="tre")
    repo.git("add", "docs/c.md")
    assert told(repo.root) == {"docs/a.md": ["2026-01-01 Kari"]}


def test_before_the_first_commit_no_file_has_changes(repo):
    repo.write(a="en")
    assert told(repo.root) == {}


@pytest.mark.parametrize("quoted", ["true", "false"])
def test_any_file_name_is_read_as_it_is(repo, quoted):
    repo.git("config", "core.quotePath", quoted)
    names = ["docs/smør og brød/Æ å.md", 'docs/"sitat"\ttab.md', "docs/日本.md", "docs/a\nb.md"]
    for name in names:
        repo.write_file(name, name)
    repo.commit("2026-01-01")
    assert sorted(told(repo.root)) == sorted(names)


def test_a_renamed_file_keeps_its_history(repo):
    repo.write(gammel=TEXT)
    repo.commit("2026-01-01", OLA)
    repo.git("mv", "docs/gammel.md", "docs/mellom.md")
    repo.commit("2026-02-01")
    repo.git("mv", "docs/mellom.md", "docs/ny.md")
    repo.write(ny=TEXT + "Litt til.\n")
    repo.commit("2026-03-01")
    assert told(repo.root) == {"docs/ny.md": ["2026-03-01 Kari", "2026-01-01 Ola"]}


def test_a_new_file_by_an_old_name_starts_afresh(repo):
    repo.write(a=TEXT)
    repo.commit("2026-01-01", OLA)
    repo.git("mv", "docs/a.md", "docs/b.md")
    repo.commit("2026-02-01")
    repo.write(a="noe ganske annet")
    repo.commit("2026-03-01")
    assert told(repo.root) == {
        "docs/a.md": ["2026-03-01 Kari"],
        "docs/b.md": ["2026-01-01 Ola"],
    }


def test_a_file_that_takes_the_name_of_a_deleted_one_has_its_own_history(repo):
    repo.write(a=TEXT, b="noe ganske annet")
    repo.commit("2026-01-01", OLA)
    repo.write(b="noe ganske annet, endret")
    repo.commit("2026-02-01")
    repo.git("rm", "--quiet", "docs/b.md")
    repo.commit("2026-03-01")
    repo.git("mv", "docs/a.md", "docs/b.md")
    repo.commit("2026-04-01")
    assert told(repo.root) == {"docs/b.md": ["2026-01-01 Ola"]}


def test_a_deleted_file_is_forgotten_and_a_restored_one_is_not(repo):
    repo.write(borte="en", tilbake="to")
    repo.commit("2026-01-01", OLA)
    repo.git("rm", "--quiet", "-r", "docs")
    repo.commit("2026-02-01")
    repo.write(tilbake="to")
    repo.commit("2026-03-01")
    repo.write(borte="ny, og ikke lagt inn")
    assert told(repo.root) == {"docs/tilbake.md": ["2026-03-01 Kari", "2026-01-01 Ola"]}


def test_what_was_merged_counts_with_its_own_author(repo):
    repo.write(a="en")
    repo.commit("2026-01-01")
    repo.git("switch", "--quiet", "--create", "gren")
    repo.write(b="to")
    repo.commit("2026-02-01", OLA)
    repo.git("switch", "--quiet", "main")
    repo.write(a="en endret")
    repo.commit("2026-03-01")
    repo.git("merge", "--quiet", "--no-ff", "--message=merge", "gren", when="2026-04-01T12:00:00Z")
    assert told(repo.root) == {
        "docs/a.md": ["2026-03-01 Kari", "2026-01-01 Kari"],
        "docs/b.md": ["2026-02-01 Ola"],
    }


def test_names_are_those_of_the_mailmap(repo):
    repo.write(a="en")
    repo.write_file(".mailmap", "Per Spelmann <ola@example.org>\n")
    repo.commit("2026-01-01", OLA)
    assert told(repo.root) == {"docs/a.md": ["2026-01-01 Per"]}


def test_no_sign_that_a_page_cannot_hold_is_left_in_a_name(repo):
    repo.write(a="en")
    repo.commit("2026-01-01", "Åse\x07\x1b[1m \u202eØy <x@example.org>")
    [change] = read_history(repo.root).files["docs/a.md"]
    assert change.author == "Åse[1m Øy"


def test_commits_that_only_mend_the_form_are_passed_over(repo):
    repo.write(a="en")
    repo.commit("2026-01-01")
    repo.write(a="én", b="to")
    form = repo.commit("2026-02-01", OLA)
    repo.write_file(".git-blame-ignore-revs", f"# typography\n{form} # all pages\n")
    repo.commit("2026-03-01")
    assert told(repo.root) == {
        "docs/a.md": ["2026-01-01 Kari"],
        "docs/b.md": ["2026-02-01 Ola"],  # new, whatever else the commit did
    }


def test_a_readers_own_settings_change_nothing(repo, tmp_path):
    repo.write(a=TEXT)
    repo.commit("2026-01-01")
    repo.git("mv", "docs/a.md", "docs/b.md")
    repo.commit("2026-02-01")
    expected = {"docs/b.md": ["2026-01-01 Kari"]}
    (tmp_path / "gitconfig").write_text(
        "[log]\nshowSignature = true\nshowRoot = false\ndate = relative\nfollow = true\n"
        "[diff]\nrenames = false\nnoprefix = true\n[color]\nui = always\n"
        "[i18n]\nlogOutputEncoding = ISO-8859-1\n"
    )
    assert told(repo.root) == expected


def test_a_wiki_may_lie_deep_in_a_repository(tmp_path):
    outer = Repository.new(tmp_path / "alt")
    outer.write_file("wiki/docs/a.md", "en")
    outer.write_file("docs/b.md", "to")
    outer.commit("2026-01-01")
    assert told(outer.root / "wiki") == {"docs/a.md": ["2026-01-01 Kari"]}


def test_a_shallow_clone_tells_nothing(repo, tmp_path):
    for number in range(3):
        repo.write(a=str(number))
        repo.commit(f"2026-01-0{number + 1}")
    address = repo.root.as_uri()
    for name, options in (("shallow", ["--depth=2"]), ("whole", [])):
        repo.git("clone", "--quiet", *options, address, str(tmp_path / name))
    shallow = read_history(tmp_path / "shallow")
    assert shallow.fault == SHALLOW
    assert shallow.files == {}
    assert len(told(tmp_path / "whole")["docs/a.md"]) == 3


def test_without_a_repository_or_git_nothing_is_told(tmp_path, monkeypatch):
    (tmp_path / "docs").mkdir()
    assert read_history(tmp_path).fault == NO_REPOSITORY
    monkeypatch.setenv("PATH", str(tmp_path))
    assert read_history(tmp_path).fault == NO_GIT
    assert not read_history(tmp_path).files


def test_what_git_refuses_is_told_in_its_own_words(repo, monkeypatch):
    repo.write(a="en")
    repo.commit("2026-01-01")
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    fault = read_history(repo.root).fault
    assert fault
    assert fault.message.startswith("git sier «detected dubious ownership in repository at")
    assert "\n" not in fault.message


def test_git_reads_the_log_once_for_each_commit(repo, monkeypatch):
    logs = []
    run = subprocess.run

    def counting(command, **options):
        logs.extend(["log"] if "log" in command else [])
        return run(command, **options)

    monkeypatch.setattr(asking.subprocess, "run", counting)
    repo.write(a="en")
    repo.commit("2026-01-01")
    assert told(repo.root) == told(repo.root) == {"docs/a.md": ["2026-01-01 Kari"]}
    assert len(logs) == 1
    repo.write(a="en endret")
    repo.commit("2026-02-01")
    assert told(repo.root)["docs/a.md"][0] == "2026-02-01 Kari"
    assert len(logs) == 2

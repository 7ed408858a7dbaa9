"""The command line, without building anything."""

from __future__ import annotations

import json
import os
import socket

import pytest
from click.testing import CliRunner
from mkdocs.__main__ import cli as mkdocs_cli

from macros.__main__ import main
from macros.commands import build as build_command
from macros.commands import check as check_command
from macros.commands import unchanged
from macros.history.git import SHALLOW
from macros.kit.git_log import History
from macros.kit.paths import ROOT
from macros.reading.issue import Issue
from macros.serving import server

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def no_language(monkeypatch):
    """Without the rules of language, by which the small wiki's pages are too short."""
    monkeypatch.setattr(check_command, "text_issues", lambda _: [])


def run(*arguments):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_help_names_every_command():
    result = run("--help")
    assert result.exit_code == 0
    for name in main.commands:
        assert name in result.output
        assert main.commands[name].help
        assert run(name, "-h").exit_code == 0


def test_check_says_that_all_is_well(wiki):
    result = run("check", "--root", wiki.root)
    assert (result.exit_code, result.output) == (0, "Ingen feil.\n")
    result = run("check", "--json", "--root", wiki.root)
    assert (result.exit_code, json.loads(result.output)) == (0, [])


def test_check_counts_one_issue(wiki):
    wiki.edit("data/stage-models/lag.yml", "id: lag", "id: laget")
    result = run("check", "--root", wiki.root)
    assert result.exit_code == 1
    assert result.output.endswith("gi filen navnet laget.yml  [id-file-name]\n1 feil.\n")
    issues = json.loads(run("check", "--json", "--root", wiki.root).output)
    assert [sorted(issue) for issue in issues] == [
        ["column", "hint", "level", "line", "message", "path", "rule"]
    ]


def test_a_warning_is_shown_but_stops_nothing(wiki):
    wiki.edit(
        "data/references.yml",
        "  - id: moe2012",
        "  - id: ulest2000\n    type: book\n    title: Ulest\n  - id: moe2012",
    )
    result = run("check", "--root", wiki.root)
    assert result.exit_code == 0
    assert "advarsel: ingen side viser til «ulest2000»" in result.output


def test_check_tells_of_the_language_too(wiki, monkeypatch):
    monkeypatch.undo()
    assert "egne ord" in run("check", "--root", wiki.root).output


def test_check_of_a_folder_that_is_no_wiki(tmp_path):
    result = run("check", "--root", tmp_path)
    assert result.exit_code == 1
    assert "data/phases.yml:1:1  filen kan ikke leses: den finnes ikke" in result.output
    assert run("check", "--root", tmp_path / "none").exit_code == 2


def test_check_again_after_a_change(wiki):
    """What was read is kept between runs, but not when a file has changed, come or gone."""
    assert run("check", "--root", wiki.root).exit_code == 0
    wiki.write("docs/stegmodeller/ny.md", "Uten innledning.\n")
    assert run("check", "--root", wiki.root).exit_code == 1
    (wiki.root / "docs/stegmodeller/ny.md").unlink()
    assert run("check", "--root", wiki.root).exit_code == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_an_issue(wiki):
    (wiki.root / "data/references.yml").chmod(0)
    assert "Permission denied" in run("check", "--root", wiki.root).output


@pytest.fixture(autouse=True)
def _no_memory(monkeypatch):
    """What other builds of these sources gave is not known here."""
    monkeypatch.setattr(unchanged, "known", lambda _: None)
    monkeypatch.setattr(unchanged, "remember", lambda *_: None)


@pytest.fixture
def mkdocs(monkeypatch):
    """The calls of MkDocs that a command makes; none is carried out, and all succeed."""
    calls = []

    def record(*arguments, lock=()):
        calls.append(arguments)
        return 0

    monkeypatch.setattr(build_command, "build_with_mkdocs", record)
    return calls


def issues_are(monkeypatch, *issues):
    monkeypatch.setattr(build_command, "all_issues", lambda _: list(issues))


FAULT = Issue("docs/x.md", 1, 1, "rule", "wrong", "mend it")


def test_build_stops_at_errors(monkeypatch, mkdocs, tmp_path):
    issues_are(monkeypatch, FAULT)
    result = run("build", "--site", tmp_path / "site")
    assert result.exit_code == 1
    assert "docs/x.md:1:1  wrong  →  mend it" in result.output
    assert mkdocs == []


@pytest.mark.parametrize("command", ["build", "serve"])
def test_build_and_serve_warn_in_one_line_when_there_are_no_dates(monkeypatch, mkdocs, command):
    issues_are(monkeypatch)
    monkeypatch.setattr(build_command, "swap", lambda *_: None)
    monkeypatch.setattr(server, "run", lambda *_, **__: None)
    monkeypatch.setattr(build_command, "read_history", lambda _: History(fault=SHALLOW))
    warning = f"advarsel: {SHALLOW.message}  →  {SHALLOW.hint}"
    steps = ["Leser og sjekker …"] if command == "build" else []
    assert run(command).stderr.splitlines() == [*steps, warning]
    monkeypatch.setattr(build_command, "read_history", lambda _: History())
    result = run(command)
    assert (result.exit_code, result.stderr.splitlines()) == (0, steps)


def test_serve_listens_where_it_is_told_to(monkeypatch):
    places = []

    def record(_root, _checks, place, _say, *, open_browser):
        places.append((*place.getsockname(), open_browser))

    monkeypatch.setattr(server, "run", record)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert run("serve", "--port", port, "--open").exit_code == 0
    assert places == [("127.0.0.1", port, True)]
    assert run("serve", "--port", 0).exit_code == 2


def test_build_puts_the_new_site_in_the_place_of_the_old(monkeypatch, tmp_path):
    issues_are(monkeypatch)
    site = tmp_path / "site"
    (site / "old").mkdir(parents=True)

    def write_site(fresh):
        fresh.mkdir()
        (fresh / "index.html").touch()
        return 0

    monkeypatch.setattr(build_command, "build_with_mkdocs", write_site)
    assert run("build", "--site", site).exit_code == 0
    assert [path.name for path in site.iterdir()] == ["index.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_build_that_fails_leaves_the_old_site(monkeypatch, tmp_path):
    issues_are(monkeypatch)
    site = tmp_path / "site"
    (site / "old").mkdir(parents=True)
    monkeypatch.setattr(build_command, "build_with_mkdocs", lambda *_: 1)
    result = run("build", "--site", site)
    assert result.exit_code == 1
    assert "det forrige nettstedet er som før" in result.output
    assert [path.name for path in site.iterdir()] == ["old"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize(
    ("end", "code"),
    [
        (SystemExit(0), 0),
        (SystemExit(), 0),
        (SystemExit(1), 1),
        (SystemExit("said"), 1),
        (ValueError("a fault of ours"), 1),
    ],
)
def test_mkdocs_runs_here_and_its_end_is_a_code(monkeypatch, capsys, tmp_path, end, code):
    given = []

    def main(arguments, **_):
        given.append(arguments)
        raise end

    monkeypatch.setattr(mkdocs_cli, "main", main)
    assert build_command.build_with_mkdocs(tmp_path) == code
    config = str(ROOT / "mkdocs.yml")
    assert given == [["build", "--strict", "--config-file", config, "--site-dir", str(tmp_path)]]
    assert ("a fault of ours" in capsys.readouterr().err) is isinstance(end, ValueError)


def test_the_checks_see_the_day_that_pages_are_built_for(monkeypatch, tmp_path):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    monkeypatch.delenv("NO_MKDOCS_2_WARNING", raising=False)
    seen = []
    names = ("SOURCE_DATE_EPOCH", "NO_MKDOCS_2_WARNING")

    def note(result):
        seen.append([os.environ.get(name) for name in names])
        return result

    monkeypatch.setattr(build_command, "all_issues", lambda _: note([]))
    monkeypatch.setattr(build_command, "build_with_mkdocs", lambda _: note(1))
    assert run("build", "--site", tmp_path / "site").exit_code == 1
    assert seen == [["1700000000", "1"]] * 2
    assert "NO_MKDOCS_2_WARNING" not in os.environ


def test_issues_are_one_line_each_and_show_what_cannot_be_seen(wiki):
    wiki.edit("data/stage-models/lag.yml", "kind: other", 'kind: "a\\nb\\e[31m\\u202e\\u00a0 c"')
    result = run("check", "--root", wiki.root)
    assert "«a\\nb\\x1b[31m\\u202e\\xa0 c»" in result.output
    assert len(result.output.splitlines()) == 2


def test_build_refuses_a_place_before_it_begins(monkeypatch, mkdocs, tmp_path):
    monkeypatch.setattr(build_command, "all_issues", lambda _: pytest.fail("it began"))
    (tmp_path / "site").touch()
    result = run("build", "--site", tmp_path / "site")
    assert result.exit_code == 1
    assert "er ikke en mappe  →  fjern den" in result.output
    assert mkdocs == []


def test_build_says_that_the_old_site_is_back(monkeypatch, tmp_path):
    issues_are(monkeypatch)

    def failing(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(build_command, "build_with_mkdocs", lambda _: 0)
    monkeypatch.setattr(build_command, "swap", failing)
    result = run("build", "--site", tmp_path / "site")
    assert result.exit_code == 1
    assert "No space left on device  →  det forrige ligger der som før" in result.output

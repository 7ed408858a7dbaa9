"""The finder of a Chromium: every place it looks, in order, and what it does when there is none."""

import os
import stat
import subprocess
import sys

import pytest

from scripts import ensure_chromium


@pytest.fixture
def program(tmp_path):
    """Return a maker of programs that answer --version."""

    def make(name, folder="bin", says="Chromium 1.0", status=0):
        path = tmp_path / folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\necho '{says}'\nexit {status}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return path

    return make


@pytest.fixture
def env(tmp_path, monkeypatch):
    """Return the environment of a machine without browsers."""
    monkeypatch.setattr(ensure_chromium, "APPLICATIONS", tmp_path / "Applications")
    return {"PATH": str(tmp_path / "bin"), "HOME": str(tmp_path / "home folder")}


@pytest.fixture
def installers(monkeypatch):
    """Put in place installers that only note that they were asked."""
    asked = []

    def put(*makers):
        def wrap(name, make):
            def install(_env):
                asked.append(name)
                return make()

            return install

        monkeypatch.setattr(
            ensure_chromium, "INSTALLERS", tuple(wrap(i, make) for i, make in enumerate(makers))
        )
        return asked

    return put


def test_chosen_wins(program, env):
    program("chromium")
    chosen = program("mine", folder="else where")
    assert ensure_chromium.ensure({**env, "CHROMIUM": str(chosen)}) == chosen


def test_chosen_by_name(program, env):
    program("chromium")
    chosen = program("other")
    assert ensure_chromium.ensure({**env, "CHROMIUM": "other"}) == chosen


@pytest.mark.parametrize(
    ("says", "status"), [("Chromium 1.0", 1), ("Requires the snap", 0), (None, 0)]
)
def test_chosen_that_does_not_start_is_an_error(program, env, installers, says, status):
    asked = installers(lambda: True)
    program("chromium")
    chosen = program("mine", says=says, status=status) if says else "/nowhere"
    answer = ensure_chromium.ensure({**env, "CHROMIUM": str(chosen)})
    assert answer == f"error: CHROMIUM={chosen} is not a Chromium that starts."
    assert not asked


def test_empty_choice_is_no_choice(program, env):
    found = program("chromium")
    assert ensure_chromium.ensure({**env, "CHROMIUM": ""}) == found


def test_order_on_path(program, env):
    expected = [program(name) for name in ensure_chromium.NAMES]
    assert [ensure_chromium.find(env)] == expected[:1]
    expected[0].unlink()
    assert ensure_chromium.find(env) == expected[1]


def test_program_that_only_asks_for_a_snap_is_passed_over(program, env):
    program("chromium-browser", says="Command requires the chromium snap", status=1)
    chrome = program("google-chrome", says="Google Chrome 1.0")
    assert ensure_chromium.find(env) == chrome


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("home folder/Applications/Google Chrome.app/Contents/MacOS", "Google Chrome"),
        ("home folder/.cache/ms-playwright/chromium-1234/chrome-linux", "chrome"),
        ("home folder/.cache/ms-playwright/chromium-1234/chrome-linux64", "chrome"),
        (
            "home folder/Library/Caches/ms-playwright/chromium-1/chrome-mac/X.app/Contents/MacOS",
            "X",
        ),
    ],
)
def test_other_places(program, env, folder, name):
    assert ensure_chromium.find(env) is None
    found = program(name, folder=folder)
    assert ensure_chromium.find(env) == found


def test_playwrights_own_folder(program, env, tmp_path):
    program("chrome", folder="home folder/.cache/ms-playwright/chromium-1/chrome-linux")
    own = program("chrome", folder="own/chromium-1/chrome-linux")
    assert ensure_chromium.find({**env, "PLAYWRIGHT_BROWSERS_PATH": str(tmp_path / "own")}) == own


def test_nothing_is_installed_when_one_is_there(program, env, installers):
    asked = installers(lambda: True)
    program("chromium")
    ensure_chromium.ensure(env)
    assert not asked


def test_installers_are_tried_in_turn(program, env, installers):
    asked = installers(lambda: False, lambda: True, lambda: bool(program("chromium")))
    answer = ensure_chromium.ensure(env)
    assert asked == [0, 1, 2]
    assert answer == ensure_chromium.find(env)


def test_none_to_be_had(env, installers):
    installers(lambda: False, lambda: True)
    assert ensure_chromium.ensure(env) == ensure_chromium.HELP


def test_debian_package(program, env, tmp_path, monkeypatch):
    """Root installs with apt-get; the output is shown only when it fails."""
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    log = tmp_path / "log"
    apt = program("apt-get")
    apt.write_text(f'#!/bin/sh\necho "$DEBIAN_FRONTEND $*" >> "{log}"\n')
    monkeypatch.setenv("PATH", env["PATH"])
    assert ensure_chromium.install_debian(env)
    assert log.read_text().splitlines() == [
        "noninteractive -q -y update",
        "noninteractive -q -y install --no-install-recommends chromium fonts-dejavu-core",
    ]


def test_debian_package_fails(program, env, monkeypatch, capsys):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setenv("PATH", env["PATH"])
    program("apt-get", says="E: no such package", status=100)
    assert not ensure_chromium.install_debian(env)
    assert "apt-get -q -y update failed:\nE: no such package" in capsys.readouterr().err


@pytest.mark.parametrize("sudo", [None, 1])
def test_no_package_without_root(program, env, monkeypatch, sudo, capsys):
    """Without a sudo that asks for no password, apt-get is never run."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("PATH", env["PATH"])
    program("apt-get")
    if sudo:
        program("sudo", status=sudo)
    assert not ensure_chromium.install_debian(env)
    assert capsys.readouterr().err == ""


def test_no_package_without_apt(env):
    assert not ensure_chromium.install_debian(env)


def test_command(program, env):
    """Only the path goes to stdout; what went wrong goes to stderr, with status 1."""
    command = [sys.executable, ensure_chromium.__file__]
    found = program("chromium")
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{found}\n", "")
    env["CHROMIUM"] = "/nowhere"
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "error: CHROMIUM=/nowhere is not a Chromium that starts.\n"

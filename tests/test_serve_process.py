"""``mtenk serve`` as a process: it begins, follows changes, says when a port is taken, and ends."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from macros.kit.paths import ROOT

pytestmark = pytest.mark.slow

SECONDS = 120
"""Within which anything must have happened; nothing here measures time."""

PAGE = "docs/ordliste.md"
PARTS = ("docs", "data", "macros", "overrides", "mkdocs.yml")


@pytest.fixture(scope="module")
def clone(tmp_path_factory):
    """The wiki in a folder of its own, to change."""
    folder = tmp_path_factory.mktemp("clone")
    for name in PARTS:
        if (ROOT / name).is_dir():
            ignore = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, folder / name, ignore=ignore)
        else:
            shutil.copy(ROOT / name, folder / name)
    subprocess.run(["git", "init", "--quiet", str(folder)], check=True)
    return folder


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class Serving:
    """The process, with its first lines read."""

    def __init__(self, folder: Path, *options: str, lines: int = 4) -> None:
        self.port = free_port()
        command = [sys.executable, "-m", "macros", "serve", "--port", str(self.port), *options]
        self.process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.lines = [self.process.stdout.readline().rstrip("\n") for _ in range(lines)]

    def __enter__(self):
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def text(self, path: str) -> str:
        address = f"http://127.0.0.1:{self.port}/mtenk/{path}"
        with urllib.request.urlopen(address, timeout=SECONDS) as answer:
            return answer.read().decode()

    def wait_for(self, path: str, text: str) -> str:
        end = time.monotonic() + SECONDS
        while text not in (found := self.text(path)):
            assert time.monotonic() < end, f"«{text}» never came"
            time.sleep(0.05)
        return found

    def children(self) -> list[int]:
        listed = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(self.process.pid)],
            capture_output=True,
            text=True,
            check=False,
        )
        return [int(pid) for pid in listed.stdout.split()]

    def end(self, number: signal.Signals) -> tuple[int, str]:
        self.process.send_signal(number)
        rest, _ = self.process.communicate(timeout=SECONDS)
        return self.process.returncode, rest


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_serve_from_beginning_to_end(clone, number):
    before = (clone / PAGE).read_text("utf-8")
    with Serving(clone) as serving:
        assert serving.lines[0].startswith("MTENK viser wikien mens du skriver")
        assert re.fullmatch(r"Har lest \d+ sider og \d+ datafiler\. .*", serving.lines[1])
        assert serving.lines[2] == f"Les den på http://127.0.0.1:{serving.port}/mtenk/"
        assert serving.lines[3] == "Stopp med Ctrl-C."
        assert "Ordliste" in serving.text("ordliste/")
        try:
            (clone / PAGE).write_text(f"{before}\nEt nytt ord: xyzzyord.\n", "utf-8")
            serving.wait_for("ordliste/", "Et nytt ord")
            shown = serving.wait_for("", "xyzzyord")  # the checks have told of it by now
            assert f"{PAGE}:" in shown
            children = serving.children()
            listening = socket.create_connection(("127.0.0.1", serving.port))
            request = "GET /mtenk/__mtenk__/events?page=index HTTP/1.1\r\nHost: localhost\r\n\r\n"
            listening.sendall(request.encode())
            assert listening.recv(15) == b"HTTP/1.1 200 OK"
        finally:
            (clone / PAGE).write_text(before, "utf-8")
        assert serving.end(number) == (0, "")
        listening.close()
    assert children
    assert not any(map(is_running, children))


def test_a_taken_port_is_told_in_one_line_with_the_next_free_one(clone):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "macros", "serve", "--port", str(port)]
        found = subprocess.run(command, cwd=clone, capture_output=True, text=True, check=False)
    assert found.returncode == 1
    expected = rf"Port {port} er opptatt  →  prøv «./mtenk serve --port (\d+)»\n"
    match = re.fullmatch(expected, found.stderr)
    assert match
    assert int(match[1]) > port


def test_a_server_that_is_killed_leaves_no_child_behind(clone):
    with Serving(clone) as serving:
        end = time.monotonic() + SECONDS
        while not (children := serving.children()):
            assert time.monotonic() < end
            time.sleep(0.05)
        serving.process.kill()
        serving.process.wait()
    while any(map(is_running, children)):
        assert time.monotonic() < end, "the checks went on"
        time.sleep(0.05)

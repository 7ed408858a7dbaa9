"""The built site and a server for it, shared by the tests over the site and in the browser.

``MTENK_SITE`` names a site that is built already, so that a publication is tested as it is;
otherwise one build is made and shared by all processes of the run.
"""

from __future__ import annotations

import functools
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PREFIX = "/mtenk"
BUILD_SECONDS = 300


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the complete built site."""
    given = os.environ.get("MTENK_SITE")
    if given:
        return (ROOT / given).resolve()
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    return _build_once(shared / "built")


def _build_once(folder: Path) -> Path:
    """Build in the first process that asks; the others wait for its word."""
    site, done = folder / "site", folder / "done"
    try:
        folder.mkdir()
    except FileExistsError:
        _wait_for(done)
    else:
        command = [sys.executable, "-m", "macros", "build", "--site", str(site)]
        found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        done.write_text(found.stdout + found.stderr if found.returncode else "")
    fault = done.read_text()
    assert not fault, f"the build failed:\n{fault}"
    return site


def _wait_for(path: Path) -> None:
    end = time.monotonic() + BUILD_SECONDS
    while not path.exists():
        assert time.monotonic() < end, "the build did not finish"
        time.sleep(0.1)


class Handler(SimpleHTTPRequestHandler):
    """Serves the site below a project path, as GitHub Pages does, with its 404 page."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Keep the test output clean."""

    def end_headers(self) -> None:
        # LinkChecker keeps to ten requests a second unless the server lets it off its limit.
        self.send_header("LinkChecker", "1")
        super().end_headers()

    def translate_path(self, path: str) -> str:
        if not path.startswith(f"{PREFIX}/"):
            return str(Path(self.directory) / "no-such-file")
        return super().translate_path(path.removeprefix(PREFIX))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    """A server that is gone once it is closed: no browser is answered on a connection it kept."""

    daemon_threads = True

    def __init__(self, *arguments: object) -> None:
        self.connections: set[socket.socket] = set()
        super().__init__(*arguments)

    def process_request(self, request: socket.socket, client_address: object) -> None:
        self.connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: socket.socket) -> None:
        self.connections.discard(request)
        super().shutdown_request(request)

    def handle_error(self, *_: object) -> None:
        """Keep the test output clean of connections that were cut."""

    def server_close(self) -> None:
        super().server_close()
        for connection in list(self.connections):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder below the project path; gives the address, ending in a slash."""
    with serving(folder, Handler) as url:
        yield url


@contextmanager
def serving(folder: Path, kind: type[Handler]) -> Iterator[str]:
    """The same by a handler of another kind."""
    handler = functools.partial(kind, directory=str(folder))
    server = _Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{PREFIX}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """Address of the served site, under a project path, ending in a slash."""
    with served(site) as url:
        yield url

"""A server that sends as GitHub Pages does: gzip for text, ten minutes in the browser's cache."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PREFIX = "/mtenk"
TEXT = (".html", ".css", ".js", ".json", ".svg", ".xml", ".md", ".txt", ".webmanifest")


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Keep the output to the tables."""

    def do_GET(self) -> None:
        path = self._file()
        found = path if path.is_file() else Path(self.directory) / "404.html"
        body = _packed(found) if found.suffix in TEXT else found.read_bytes()
        self.send_response(200 if path.is_file() else 404)
        self.send_header("Content-Type", self.guess_type(str(found)))
        self.send_header("Cache-Control", "max-age=600")
        if found.suffix in TEXT:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _file(self) -> Path:
        path = Path(self.translate_path(self.path.removeprefix(PREFIX)))
        return path / "index.html" if path.is_dir() else path


@lru_cache(maxsize=1000)
def _packed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a site below a project path; gives its address, ending in a slash."""
    handler = partial(_Handler, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{PREFIX}/"
    server.shutdown()
    server.server_close()

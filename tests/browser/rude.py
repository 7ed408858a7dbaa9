"""A server that can be told to misbehave, as networks and hosts do."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from tests.built_site import PREFIX, Handler, serving

HTML = "text/html; charset=utf-8"
SIGN_IN = b"<!doctype html><html lang=en><title>Cafe</title><h1>Logg inn</h1></html>"


class Mood:
    """How the server answers: ``answer(handler, path)`` returns whether it has answered."""

    def __init__(self) -> None:
        self.answer: Callable[[Handler, str], bool] = lambda _handler, _path: False
        self.over = threading.Event()

    def mend(self) -> None:
        """Let go of those that were kept waiting, and answer well from now on."""
        self.over.set()
        self.over = threading.Event()
        self.answer = lambda _handler, _path: False

    def be(self, answer: Callable[[Handler, str], bool]) -> None:
        self.answer = answer

    def says(
        self, status: int, body: bytes, *, kind: str = HTML, length: int | None = None
    ) -> None:
        """Answer everything so; a greater ``length`` than there is cuts the body off."""

        def answer(handler: Handler, _path: str) -> bool:
            handler.send_response(status)
            handler.send_header("Content-Type", kind)
            handler.send_header("Content-Length", str(length or len(body)))
            handler.end_headers()
            handler.wfile.write(body)
            handler.close_connection = True
            return True

        self.answer = answer

    def cuts(self) -> None:
        """Close every connection without a word."""

        def answer(handler: Handler, _path: str) -> bool:
            handler.connection.shutdown(socket.SHUT_RDWR)
            handler.close_connection = True
            return True

        self.answer = answer

    def redirects(self, address: str) -> None:
        def answer(handler: Handler, path: str) -> bool:
            if address.endswith(path):
                return False
            handler.send_response(302)
            handler.send_header("Location", address)
            handler.send_header("Content-Length", "0")
            handler.end_headers()
            return True

        self.answer = answer

    def hangs(self, start: bytes = b"") -> None:
        """Accept, send the start of an answer, if any, and say no more."""
        over = self.over

        def answer(handler: Handler, _path: str) -> bool:
            handler.wfile.write(start)
            handler.wfile.flush()
            over.wait(60)
            handler.close_connection = True
            return True

        self.answer = answer


@contextmanager
def rude(folder: Path) -> Iterator[tuple[str, Mood]]:
    """Serve a folder; gives the address and the server's mood, which is good to begin with."""
    mood = Mood()

    class Rude(Handler):
        def send_head(self) -> BinaryIO | None:
            if mood.answer(self, self.path.removeprefix(PREFIX)):
                return None
            return super().send_head()

    with serving(folder, Rude) as root:
        try:
            yield root, mood
        finally:
            mood.over.set()

"""Run the server until it is told to stop, and say calmly what goes on."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import logging
import socket
import webbrowser
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType

import uvicorn

from .app import Server
from .checker import Checker
from .watching import watch
from .wiki import Wiki

_PATIENCE = 1
"""Seconds that an answer under way gets when the server stops."""

_TRIED = 100
"""Ports after a taken one in which a free one is looked for."""

Say = Callable[[str], None]


class PortTakenError(Exception):
    """Something else listens there; ``free`` is the next port that nothing listens at."""

    def __init__(self, port: int, free: int | None) -> None:
        """Name both."""
        super().__init__(port)
        self.port, self.free = port, free


def listen(host: str, port: int) -> socket.socket:
    """Take a port; PortTakenError when it is not free."""
    try:
        return _bound(host, port)
    except OSError as error:
        if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
            raise
        raise PortTakenError(port, _next_free(host, port)) from error


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    found = socket.socket(family)
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((host, port))
        found.listen(128)
    except OSError:
        found.close()
        raise
    return found


def _next_free(host: str, port: int) -> int | None:
    for other in range(port + 1, min(port + _TRIED, 65535) + 1):
        with contextlib.suppress(OSError):
            _bound(host, other).close()
            return other
    return None


def run(
    root: Path, checks: Sequence[str], place: socket.socket, say: Say, *, open_browser: bool
) -> None:
    """Read the wiki, answer at a place that is taken already, and end when told to.

    ``checks`` is the program that tells of faults.
    """
    log = logging.getLogger("mkdocs")  # what is wrong is told on the pages
    log.addHandler(logging.NullHandler())
    log.propagate = False
    wiki = Wiki(root)
    wiki.start()
    pages, data = wiki.counts
    say(f"Har lest {pages} sider og {data} datafiler. Feil vises øverst på sidene.")
    host, port = place.getsockname()[:2]
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}{wiki.path}"

    def ready() -> None:
        say(f"Les den på {address}")
        say("Stopp med Ctrl-C.")
        if open_browser:
            webbrowser.open(address)

    asyncio.run(_serve(Server(wiki, Checker(checks), host), place, ready))


async def _serve(server: Server, place: socket.socket, ready: Callable[[], None]) -> None:
    config = uvicorn.Config(
        server.application(),
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=_PATIENCE,
    )
    beside: list[asyncio.Task[None]] = []

    def begin() -> None:
        ready()
        beside.append(asyncio.create_task(watch(server.wiki.root, server.changed)))
        beside.append(asyncio.create_task(server.keep_checking()))

    front = _Front(config, server, begin)
    try:
        await front.serve(sockets=[place])
    finally:
        for task in beside:
            task.cancel()
        await asyncio.gather(*beside, return_exceptions=True)
        await server.close()


class _Front(uvicorn.Server):
    """Uvicorn, which ends by itself at a signal instead of dying of it."""

    def __init__(self, config: uvicorn.Config, server: Server, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._server, self._ready = server, ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Say that all is ready once it is."""
        await super().startup(sockets)
        if self.started:
            self._ready()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop, and let go of the pages that listen."""
        del sig, frame
        self.force_exit = self.should_exit
        self.should_exit = True

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Open channels would be waited for."""
        self._server.telling.close()
        await super().shutdown(sockets)

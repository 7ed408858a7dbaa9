"""The server's answers: pages and files of the wiki, the faults, and the channel for changes."""

from __future__ import annotations

import asyncio
import mimetypes
import uuid
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Protocol, TypeVar

from markupsafe import Markup
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import (
    HTMLResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from ..publish.built_site import PAGE
from ..reading.issue import Issue
from .banner import FOLDER, banner, faults_alone, with_channel
from .changes import Change
from .hosts import is_meant_for_us
from .telling import Telling
from .wiki import Shown, Wiki

Result = TypeVar("Result")

BROWSER = Path(__file__).resolve().parent / "browser"
FRESH = {"Cache-Control": "no-store"}

_TYPES = {
    ".js": "text/javascript",
    ".md": "text/markdown",
    ".webmanifest": "application/manifest+json",
}
_NOT_OURS = "Denne adressen hører ikke til wikien.\n"


class Checks(Protocol):
    """What finds all faults, in its own time."""

    async def issues(self) -> Sequence[Issue] | None:
        """All issues there are now."""

    async def end(self) -> None:
        """Stop."""


class Server:
    """A wiki with its open pages. ``bound`` is the host that it listens at."""

    def __init__(self, wiki: Wiki, checks: Checks, bound: str = "127.0.0.1") -> None:
        """Take a wiki that is or will be started."""
        self.wiki = wiki
        self.telling = Telling(uuid.uuid4().hex)
        self._checks, self._bound = checks, bound
        self._thread = ThreadPoolExecutor(1, "mtenk")
        self._checked: tuple[Issue, ...] = ()
        self._since: set[str] = set()
        self._wanted = asyncio.Event()

    def application(self) -> Starlette:
        """What a server of ASGI runs."""
        return Starlette(routes=[Route("/{path:path}", self._answer, methods=["GET", "HEAD"])])

    async def in_turn(self, work: Callable[[], Result]) -> Result:
        """Do something with the wiki, after what others have asked for before."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    async def changed(self, names: Iterable[str]) -> Change:
        """Take in changed files, and tell the pages that show them."""
        found = tuple(names)
        change = await self.in_turn(lambda: self.wiki.changed(found))
        self._since.update(found)
        if change != Change():
            self.telling.tell(change)
            self._wanted.set()
        return change

    async def keep_checking(self) -> None:
        """Look for faults at once, and after every change."""
        self._wanted.set()
        while True:
            await self._wanted.wait()
            self._wanted.clear()
            self._since.clear()
            found = await self._checks.issues()
            if found is not None and tuple(found) != self._checked:
                self._checked = tuple(found)
            self.telling.tell_of_faults()

    async def close(self) -> None:
        """Let go of everything."""
        self.telling.close()
        await self._checks.end()
        self._thread.shutdown(cancel_futures=True)

    def faults(self) -> list[Issue]:
        """What the checks found, but for files that have changed since, and what reading finds."""
        checked = (fault for fault in self._checked if fault.path not in self._since)
        return [*self.wiki.faults, *checked]

    async def _answer(self, request: Request) -> Response:
        if not is_meant_for_us(request.headers.get("host", ""), self._bound):
            return PlainTextResponse(_NOT_OURS, 421)
        path, root = request.url.path, self.wiki.path
        raw = request.path_params["path"]
        if not f"/{raw}".startswith(root):
            return RedirectResponse(root, 307) if raw == "" else await self._nothing()
        name = f"/{raw}"[len(root) :]
        if name.startswith(f"{FOLDER}/"):
            return await self._about(name.removeprefix(f"{FOLDER}/"), request)
        is_folder = name == "" or name.endswith("/")
        name = f"{name}{PAGE}" if is_folder else name
        if not is_folder and self.wiki.page_at(f"{name}/{PAGE}") is not None:
            return RedirectResponse(f"{path}/", 307)
        return await self.in_turn(lambda: self._file(name))

    def _file(self, name: str) -> Response:
        shown = self.wiki.show(name)
        if shown is None:
            return self._not_found()
        if name.endswith(".html"):
            return HTMLResponse(self._with_banner(shown), headers=FRESH)
        return Response(shown.content, media_type=_type_of(name), headers=FRESH)

    def _with_banner(self, shown: Shown) -> str:
        page, root = shown.page or "", self.wiki.path
        found = self._banner(page, is_last_good=shown.is_last_good)
        return with_channel(shown.content.decode(), root, page, found)

    def _banner(self, page: str, *, is_last_good: bool) -> Markup:
        own = self.wiki.files_of(page) if page else frozenset()
        return banner(self.faults(), own, is_last_good=is_last_good)

    def _not_found(self) -> Response:
        html = self.wiki.not_found()
        if html is None:
            alone = faults_alone(self.faults(), self.wiki.path)
            return HTMLResponse(alone, 503, headers=FRESH)
        return HTMLResponse(self._with_banner(Shown(html)), 404, headers=FRESH)

    async def _nothing(self) -> Response:
        return await self.in_turn(self._not_found)

    async def _about(self, name: str, request: Request) -> Response:
        """What the pages ask the server itself."""
        page = request.query_params.get("page", "")
        if name == "events":
            events = self.telling.events(page)
            return StreamingResponse(events, media_type="text/event-stream", headers=FRESH)
        if name == "faults":
            html = await self.in_turn(lambda: self._banner_of(page))
            return HTMLResponse(html, headers=FRESH)
        if name in {"serve.js", "serve.css"}:
            content = (BROWSER / name).read_bytes()
            return Response(content, media_type=_type_of(name), headers=FRESH)
        return await self._nothing()

    def _banner_of(self, page: str) -> str:
        shown = self.wiki.show_page(page)
        is_last_good = shown is None or shown.is_last_good if page else not self.wiki.is_shown
        return str(self._banner(page, is_last_good=is_last_good))


def _type_of(name: str) -> str:
    suffix = f".{name.rpartition('.')[2]}"
    return _TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"

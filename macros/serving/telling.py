"""Open pages, and what they are told: server-sent events, one queue a page."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from .changes import Change

PULSE = 15.0
"""Seconds between two signs of life."""


@dataclass(eq=False)
class _Listener:
    page: str
    queue: asyncio.Queue[str | None] = field(default_factory=asyncio.Queue)


@dataclass
class Telling:
    """All open pages. ``run`` is another in each process, so that a page sees a new start."""

    run: str
    _listeners: set[_Listener] = field(default_factory=set)
    _is_closed: bool = False

    def tell(self, change: Change) -> None:
        """Tell each page what concerns it."""
        for one in self._listeners:
            if change.pages is None or one.page in change.pages or not one.page:
                one.queue.put_nowait("page")
            elif change.styles:
                one.queue.put_nowait("styles")

    def tell_of_faults(self) -> None:
        """Let every page ask for the faults again."""
        for one in self._listeners:
            one.queue.put_nowait("faults")

    def close(self) -> None:
        """Let go of every page."""
        self._is_closed = True
        for one in self._listeners:
            one.queue.put_nowait(None)

    async def events(self, page: str) -> AsyncIterator[str]:
        """What is told to one page, from now on."""
        listener = _Listener(page)
        self._listeners.add(listener)
        try:
            yield _event("run", self.run)
            while not (self._is_closed and listener.queue.empty()):
                try:
                    what = await asyncio.wait_for(listener.queue.get(), PULSE)
                except TimeoutError:
                    yield ": \n\n"
                    continue
                if what is None:
                    return
                yield _event(what, "")
        finally:
            self._listeners.discard(listener)


def _event(name: str, data: str) -> str:
    return f"event: {name}\ndata: {json.dumps(data)}\n\n"

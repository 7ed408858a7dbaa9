"""Work on many things shared among the cores, where the system can copy a process (Linux).

A worker is a copy of this process: it knows all that is known here, and gives back plain values.
Whatever a worker fails at is done again here, so that a fault is told once, by its own process.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO, Any, TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")

FEWEST = 8
"""Things for which a copy of the process is worth its while."""


def cores() -> int:
    """How many processes may work at a time; one where a process cannot be copied safely."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def shared(
    work: Callable[[Item], Made],
    items: Sequence[Item],
    *,
    here: Callable[[Item], Made] | None = None,
    told: Callable[[int], None] | None = None,
) -> list[Made]:
    """Do the work on each thing, in any order; what it gave comes in the order of the things.

    ``here`` is done in its place on what is left to this process. ``told`` hears how many are
    done, as far as this process can tell: its own, and as many of each worker's.
    """
    count = cores() if len(items) >= FEWEST else 1
    shares = [items[first::count] for first in range(count)]
    workers = [_Worker.start(work, share) for share in shares[1:]]

    def mine(share: Sequence[Item]) -> list[Made]:
        made = []
        for item in share:
            made.append((here or work)(item))
            if told:
                told(min(len(made) * count, len(items)))
        return made

    try:
        made = [mine(shares[0])]
        for worker, share in zip(workers, shares[1:], strict=True):
            result = worker.result()
            made.append(mine(share) if result is None else result)
    finally:
        for worker in workers:
            worker.end()
    return [made[number % count][number // count] for number in range(len(items))]


def beside(here: Callable[[], Made], other: Callable[[], Item]) -> tuple[Made, Item]:
    """Do two things at the same time: the first in this process, the other in a copy of it."""
    if cores() == 1:
        return here(), other()
    worker = _Worker.start(lambda _: other(), [None])
    try:
        mine = here()
        return mine, (worker.result() or [other()])[0]
    finally:
        worker.end()


@dataclass
class _Worker:
    pid: int
    answer: IO[bytes]
    is_running: bool = True

    @classmethod
    def start(cls, work: Callable[[Any], Any], items: Sequence[Any]) -> _Worker:
        answer = TemporaryFile()  # noqa: SIM115 - closed by end(), in both processes
        sys.stdout.flush()
        sys.stderr.flush()
        pid = os.fork()
        if pid == 0:
            code = 1
            with suppress(BaseException):
                pickle.dump([work(item) for item in items], answer, pickle.HIGHEST_PROTOCOL)
                answer.flush()
                code = 0
            os._exit(code)
        return cls(pid, answer)

    def result(self) -> list[Any] | None:
        """What the worker gave; None when it failed."""
        _, status = os.waitpid(self.pid, 0)
        self.is_running = False
        if status != 0:
            return None
        self.answer.seek(0)
        made: list[Any] = pickle.load(self.answer)  # noqa: S301 - written by our own copy
        return made

    def end(self) -> None:
        """Leave no process behind."""
        if self.is_running:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        self.answer.close()

"""Results that are kept until something they were made from changes.

While a result is made, everything it reads is noted: parts of the catalog, aspects of a page, and
other results. When some of that changes, what was made from it is dropped, and nothing else.
One thread at a time may use a memory.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

Made = TypeVar("Made")


@dataclass(frozen=True)
class _Result:
    value: Any
    reads: frozenset[Hashable]


class Memory:
    """Results by key, each with what was read for it."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._results: dict[Hashable, _Result] = {}
        self._open: list[set[Hashable]] = []

    def read(self, what: Hashable) -> None:
        """Note that the result that is being made depends on this."""
        if self._open:
            self._open[-1].add(what)

    def get(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return what was made before, or make it. What fails is tried again the next time."""
        self.read(key)
        if key not in self._results:
            self._open.append(set())
            try:
                value = make()
            except BaseException:
                for what in self._open.pop():  # who goes on despite the fault depends on it too
                    self.read(what)
                raise
            self._results[key] = _Result(value, frozenset(self._open.pop()))
        found: Made = self._results[key].value
        return found

    def __contains__(self, key: Hashable) -> bool:
        """Whether a result is kept."""
        return key in self._results

    def drop(self, changed: Iterable[Hashable]) -> set[Hashable]:
        """Forget all that was made from what has changed; give the keys of what is forgotten.

        A result stands after those it was made from, so one round finds all.
        """
        gone = set(changed)
        for key, result in list(self._results.items()):
            if key in gone or not result.reads.isdisjoint(gone):
                gone.add(key)
                del self._results[key]
        return gone

    def clear(self) -> None:
        """Forget everything."""
        self._results.clear()

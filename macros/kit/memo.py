"""Many short texts kept in one file of .cache/, each under what it was made from."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Iterable, Mapping

from . import cache


class Memo:
    """Texts by key. ``code`` tells what the code that makes them follows from.

    The file is read when the first text is asked for, and written by ``keep`` alone.
    """

    def __init__(self, name: str, code: Callable[[], str]) -> None:
        """Know where the texts lie; nothing is read yet."""
        self._name, self._code = name, code
        self._texts: dict[str, str] | None = None
        self._is_new = False

    def get(self, key: str, make: Callable[[], str]) -> str:
        """Return what was made of the same before, or make it."""
        texts = self._read()
        if key not in texts:
            self.add({key: make()})
        return texts[key]

    def missing(self, keys: Iterable[str]) -> list[str]:
        """Those of the keys that nothing is known of."""
        texts = self._read()
        return [key for key in keys if key not in texts]

    def add(self, texts: Mapping[str, str]) -> None:
        """Take in what was made elsewhere."""
        self._read().update(texts)
        self._is_new = self._is_new or bool(texts)

    def keep(self, keys: Iterable[str]) -> None:
        """Write the texts with these keys, and forget the others, which nothing asks for now."""
        if not self._is_new:
            return
        texts = self._read()
        wanted = {key: texts[key] for key in sorted(set(keys)) if key in texts}
        path = cache.CACHE / self._name / self._code()
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            fresh = path.with_name(f"{path.name}.{os.getpid()}")
            fresh.write_text(json.dumps(wanted, ensure_ascii=False), "utf-8")
            fresh.replace(path)
            cache.drop_unused(self._name)
        self._is_new = False

    def _read(self) -> dict[str, str]:
        if self._texts is None:
            self._texts = {}
            with contextlib.suppress(OSError, ValueError):
                path = cache.CACHE / self._name / self._code()
                self._texts = json.loads(path.read_text("utf-8"))
                os.utime(path)
        return self._texts

"""Many short texts kept in one file of .cache/, each under what it was made from."""

from __future__ import annotations

import contextlib
import json
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
        content = json.dumps(wanted, ensure_ascii=False).encode()
        cache.write(self._name, self._code(), content)
        cache.drop_unused(self._name)
        self._is_new = False

    def _read(self) -> dict[str, str]:
        if self._texts is None:
            kept = cache.read(self._name, self._code())
            self._texts = {}
            with contextlib.suppress(ValueError):
                self._texts = json.loads(kept) if kept else {}
        return self._texts

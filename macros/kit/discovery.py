"""Find the modules of a package, so that a new rule, macro or table type is one new file."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


def modules_with(package: str, paths: list[str], attribute: str) -> Iterator[ModuleType]:
    """Modules directly in a package that define ``attribute`` themselves, by name."""
    for name in sorted(info.name for info in iter_modules(paths)):
        module = import_module(f"{package}.{name}")
        value = getattr(module, attribute, None)
        if value is not None and getattr(value, "__module__", module.__name__) == module.__name__:
            yield module

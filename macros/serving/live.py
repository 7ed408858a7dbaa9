"""The catalog as it is now: readers keep one object, and a memory notes what they read of it.

Which aspects of a page are read (its front matter, its text, what a function makes of it) is noted
one by one, so that another sentence on a page is no reason to make anew what only needs its title.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields
from typing import Any, TypeVar, cast

from ..reading.catalog import Catalog
from ..reading.pages import SourcePage
from .memory import Memory

Made = TypeVar("Made")

Aspect = str | Callable[..., Any]
"""Name of an attribute, or a function of the page alone."""

PAGES = "pages"
FIELDS = tuple(field.name for field in fields(Catalog) if field.init)


class LivePage:
    """A page as it is now. It is used as a ``SourcePage`` is."""

    def __init__(self, memory: Memory, page: SourcePage) -> None:
        """Begin with the page as it was first read."""
        self._memory = memory
        self._page = page
        self._asked: set[Aspect] = set()

    def __getattr__(self, name: str) -> Any:
        """Give an attribute of the page, and note that it was read."""
        if name not in {"id", "file", "url"}:  # another address is another page
            self._note(name)
        return getattr(self._page, name)

    def kept(self, make: Callable[[SourcePage], Made]) -> Made:
        """What a function makes of the page alone."""
        self._note(make)
        return self._page.kept(make)

    def become(self, page: SourcePage) -> set[Hashable]:
        """Be what has now been read; give the aspects that were read and are no longer the same."""
        old, self._page = self._page, page
        if old is page:
            return set()
        changed = {one for one in self._asked if _value(old, one) != _value(page, one)}
        self._asked -= changed
        return {self._key(one) for one in changed}

    def _note(self, aspect: Aspect) -> None:
        self._asked.add(aspect)
        self._memory.read(self._key(aspect))

    def _key(self, aspect: Aspect) -> Hashable:
        return ("aspect", self._page.id, aspect)


def _value(page: SourcePage, aspect: Aspect) -> Any:
    """What an aspect is; a method is never the same on two pages."""
    return getattr(page, aspect) if isinstance(aspect, str) else page.kept(aspect)


class LiveCatalog(Catalog):
    """A catalog that changes with its files, for readers whose reads are noted."""

    def __init__(self, memory: Memory, catalog: Catalog) -> None:
        """Begin with the catalog as it was first read."""
        set_ = object.__setattr__  # the base is frozen
        set_(self, "_memory", memory)
        set_(self, "_now", catalog)
        set_(self, "_pages", _handles(memory, catalog))

    @property
    def now(self) -> Catalog:
        """The catalog as it was last read."""
        return cast("Catalog", vars(self)["_now"])

    def become(self, catalog: Catalog) -> set[Hashable]:
        """Be what has now been read; give what has changed. The pages must be the same ones."""
        old, own = self.now, vars(self)
        object.__setattr__(self, "_now", catalog)
        changed: set[Hashable] = set()
        for name in FIELDS:
            if name != PAGES and getattr(old, name) != getattr(catalog, name):
                changed.add(("field", name))
        for page_id, handle in own["_pages"].items():
            changed |= handle.become(catalog.pages[page_id])
        return changed

    def kept_as(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What is made under a key, kept until something it was made from changes."""
        return cast("Memory", vars(self)["_memory"]).get(("kept", key), make)


def _handles(memory: Memory, catalog: Catalog) -> Mapping[str, SourcePage]:
    pages = catalog.pages.items()
    return {name: cast("SourcePage", LivePage(memory, page)) for name, page in pages}


def _field(name: str) -> property:
    def read(catalog: LiveCatalog) -> Any:
        own = vars(catalog)
        own["_memory"].read(("field", name))
        return own["_pages"] if name == PAGES else getattr(own["_now"], name)

    return property(read)


for _name in FIELDS:
    setattr(LiveCatalog, _name, _field(_name))

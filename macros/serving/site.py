"""The site as the build's steps know it, with pages that are rendered when a step looks at them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from ..publish.built_pages import BuiltPage
from ..publish.built_site import Artefact, BuiltSite
from ..reading.catalog import Catalog
from .memory import Memory

Made = TypeVar("Made")

Show = Callable[[str], BuiltPage]
"""From a page's id to the page as readers get it."""


class PagesOnDemand(Mapping[str, BuiltPage]):
    """Pages by id, in order."""

    def __init__(self, names: tuple[str, ...], show: Show) -> None:
        """Take the ids, and what renders a page."""
        self._names = dict.fromkeys(names)
        self._show = show

    def __getitem__(self, name: str) -> BuiltPage:
        """Render a page, or take what is kept of it."""
        if name not in self._names:
            raise KeyError(name)
        return self._show(name)

    def __contains__(self, name: object) -> bool:
        """Tell without rendering."""
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        """Give the ids."""
        return iter(self._names)

    def __len__(self) -> int:
        """Count the pages."""
        return len(self._names)


class LiveSite(BuiltSite):
    """A site that nothing is written of. What a step makes of a page is kept with the page."""

    def __init__(self, catalog: Catalog, memory: Memory, pages: PagesOnDemand) -> None:
        """Begin without any HTML."""
        super().__init__(Path(), catalog, ())
        self.pages = pages  # type: ignore[assignment]  # steps only read it
        self._memory = memory

    def part(self, make: Callable[[BuiltSite, BuiltPage], Made], page: BuiltPage) -> Made:
        """Return what ``make`` makes of a page, until the page or what else it read changes."""
        name = page.source.id
        return self._memory.get(("part", make, name), lambda: make(self, self.pages[name]))


def first_of(made: Artefact, site: LiveSite, name: str) -> bytes | None:
    """What a step makes at one address, with no more work than it takes to come to it."""
    return next((content for found, content in made.files(site) if found == name), None)

"""A built site in memory: each page is read once, worked on at will, and written once."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol, TypeVar

from ..kit.workers import shared
from ..reading.catalog import Catalog
from ..tables.page_record import PageRecord
from .built_pages import BuiltPage
from .reading_back import record_in

PAGE = "index.html"
FRONT_PAGE = "index"

Made = TypeVar("Made")

Files = Iterable[tuple[str, bytes | None]]
"""Names below the root, with what they hold. None: what the engine left there, file or folder,
has no place in the site."""


class Artefact(Protocol):
    """A module that makes files of the site as a whole. Each can be asked for alone.

    What it needs of every page it may make by a function ``part(site, page)`` and ask for through
    ``BuiltSite.part``: then each page is parsed once for all artefacts. A part is a plain value
    that follows from the page and the catalog, so it can be made in another process, and kept.
    """

    def files(self, site: BuiltSite) -> Files:
        """Make the files, from the catalog and the finished pages."""


class BuiltSite:
    """The folder that an engine has built, its HTML files by name, and the pages among them by id.

    HTML stays in memory until ``write``; all other files are written as they come.
    """

    def __init__(
        self,
        folder: Path,
        catalog: Catalog,
        pages: Iterable[BuiltPage],
        html: Mapping[str, str] | None = None,
    ) -> None:
        """Take the pages in the order of the catalog, and the HTML files of the folder, if any."""
        self.folder = folder
        self.catalog = catalog
        self.pages = {page.source.id: page for page in pages}
        self.html = dict(html or {})
        self._changed: set[str] = set()
        self._parts: dict[tuple[object, str], Any] = {}

    @classmethod
    def read(
        cls, folder: Path, catalog: Catalog, records: Mapping[str, PageRecord] | None = None
    ) -> BuiltSite:
        """Read every HTML file. A page without a record tells what it knows of itself."""
        paths = sorted(folder.rglob("*.html"))
        html = {p.relative_to(folder).as_posix(): p.read_bytes().decode() for p in paths}
        pages = []
        for source in catalog.pages.values():
            text = html.get(f"{source.url}{PAGE}")
            if text is not None:
                record = (records or {}).get(source.id) or record_in(text, source.url)
                pages.append(BuiltPage(source, text, record))
        return cls(folder, catalog, pages, html)

    @property
    def address(self) -> str | None:
        """Address in full of the site's root, ending in a slash; None when no engine knows one."""
        front = self.pages.get(FRONT_PAGE)
        return front.address if front else None

    def part(self, make: Callable[[BuiltSite, BuiltPage], Made], page: BuiltPage) -> Made:
        """Return what ``make`` makes of a page, made once while the page is the same."""
        key = (make, page.source.id)
        if key not in self._parts:
            self._parts[key] = make(self, page)
        found: Made = self._parts[key]
        return found

    def make_parts(self, artefacts: Iterable[Artefact]) -> None:
        """Make the parts of all artefacts, page by page."""
        makers = [artefact.part for artefact in artefacts if hasattr(artefact, "part")]
        for page in self.pages.values():
            for make in makers:
                self.part(make, page)

    def finish(self, step: Callable[[BuiltPage], BuiltPage], artefacts: Iterable[Artefact]) -> None:
        """Let a step make another page of each page, and make its parts, on all cores."""
        makers = [artefact.part for artefact in artefacts if hasattr(artefact, "part")]

        def finished(page: BuiltPage) -> tuple[str, list[Any]]:
            other = step(page)
            return other.html, [make(self, other) for make in makers]

        made = shared(finished, list(self.pages.values()))
        for (html, parts), (name, page) in zip(made, list(self.pages.items()), strict=True):
            self.pages[name] = page.with_html(html)
            self.put(f"{page.source.url}{PAGE}", html)
            self._parts |= {(make, name): part for make, part in zip(makers, parts, strict=True)}

    def each_page(self, step: Callable[[BuiltPage], BuiltPage]) -> None:
        """Let a step make another page of each page that has a source."""
        self._parts.clear()
        for name, page in self.pages.items():
            self.pages[name] = step(page)
            self.put(f"{page.source.url}{PAGE}", self.pages[name].html)

    def each_html(self, step: Callable[[str], str]) -> None:
        """Let a step make other HTML of every HTML file, those without a source too."""
        for name, html in self.html.items():
            self.put(name, step(html))

    def add(self, files: Files) -> None:
        """Take in files that were made of the site."""
        for name, content in files:
            path = self.folder / name
            if content is None:
                _remove(path)
            elif name.endswith(".html"):
                self.put(name, content.decode())
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)

    def names(self) -> list[str]:
        """Every file of the site, folder by folder."""
        files = (path for path in self.folder.rglob("*") if path.is_file())
        names = {path.relative_to(self.folder).as_posix() for path in files} | self.html.keys()
        return sorted(names, key=lambda name: name.split("/"))

    def content(self, name: str) -> bytes:
        """What a file holds now."""
        html = self.html.get(name)
        return (self.folder / name).read_bytes() if html is None else html.encode()

    def write(self) -> None:
        """Write the HTML that has changed."""
        for name in sorted(self._changed):
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(self.html[name].encode())
        self._changed.clear()

    def put(self, name: str, html: str) -> None:
        """Let an HTML file hold this from now on."""
        if self.html.get(name) != html:
            self.html[name] = html
            self._changed.add(name)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)

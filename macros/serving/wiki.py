"""The wiki in memory: what an address shows, and what a changed file means for it.

Everything here runs in one thread, one call at a time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from ..history.page_history import files_of
from ..kit.build_time import last_commit_time
from ..publish import cards, markdown_pages, redirects, table_downloads
from ..publish.built_pages import BuiltPage
from ..publish.built_site import PAGE, Artefact
from ..publish.markdown.llms import PAGE as MARKDOWN
from ..publish.page_steps import completed
from ..reading.catalog import read
from ..reading.issue import Issue
from ..reading.pages import page_despite_faults, page_id, page_url
from ..reading.source_files import is_linked
from .artefacts import artefact_of
from .changes import Change, Kind, kind_of
from .configuration import CONFIG, configuration_faults, told_by_the_engine
from .engine import Engine, PageFaultError
from .live import LiveCatalog
from .memory import Memory
from .places import has_moved, has_same_pages
from .site import LiveSite, PagesOnDemand, first_of
from .sound import with_last_good

IN_PLACE = "Siden kan ikke vises slik den er skrevet nå. Feilene står øverst."
"""What stands on a page with a fault that has never been shown without it."""

NAV = ("nav",)


@dataclass(frozen=True)
class Shown:
    """What an address shows. ``page`` is the id of the page, if it is one."""

    content: bytes
    page: str | None = None
    is_last_good: bool = False


@dataclass
class Wiki:
    """The wiki below a folder. ``faults`` are those of reading; the checks know of more."""

    root: Path
    faults: tuple[Issue, ...] = ()
    _memory: Memory = field(default_factory=Memory)
    _engine: Engine | None = None
    _catalog: LiveCatalog | None = None
    _files: dict[str, Path] = field(default_factory=dict)
    _urls: dict[str, str] = field(default_factory=dict)
    _last_good: dict[str, BuiltPage] = field(default_factory=dict)

    def start(self) -> None:
        """Read everything. With a configuration that cannot be used, the last good one stays."""
        with told_by_the_engine() as said:
            try:
                engine = Engine(self.root / CONFIG)
            except (Exception, SystemExit) as error:  # noqa: BLE001 - told to the author
                changed = self._read_catalog(configuration_faults(self.root, error, said))
                self._memory.drop(changed or ())
                return
        self._engine = engine
        self._memory.clear()
        self._catalog = None
        self._read_catalog(())
        engine.use(self._known())
        self._files = dict(engine.files())
        self._urls = {f"{page_url(f'{name}.md')}{PAGE}": name for name in engine.page_ids}

    @property
    def path(self) -> str:
        """Where the wiki lies on its host."""
        return self._engine.path if self._engine else "/"

    @property
    def counts(self) -> tuple[int, int]:
        """Pages, and files of data."""
        now = self._catalog.now if self._catalog else None
        return len(self._urls), len(now.documents) if now else 0

    def files_of(self, page: str) -> frozenset[str]:
        """Files that a page is made of, its own Markdown first among them."""
        if self._catalog is None or page not in self._catalog.pages:
            return frozenset({f"docs/{page}.md", f"docs/{page}/index.md"})
        return frozenset(files_of(self._catalog, self._catalog.pages[page]))

    def addresses(self) -> tuple[str, ...]:
        """Names of the files that are pages, and of those that are sent as they lie."""
        return (*self._urls, *self._files)

    def page_at(self, name: str) -> str | None:
        """Id of the page in an HTML file of the site."""
        return self._urls.get(name)

    def show(self, name: str) -> Shown | None:
        """What a file of the site holds; None when there is no such file."""
        if self._engine is None:
            return None
        page = self._urls.get(name)
        if page is not None:
            built, is_last_good = self._page(page)
            return Shown(built.html.encode(), page, is_last_good)
        made = artefact_of(name)
        content = self._made(made, name) if made else None
        return Shown(content) if content is not None else self._as_it_lies(name)

    def show_page(self, page: str) -> Shown | None:
        """What a page shows, by its id."""
        return (
            self.show(f"{page_url(f'{page}.md')}{PAGE}") if page in self._engine_pages() else None
        )

    @property
    def is_shown(self) -> bool:
        """Whether there has been a configuration that could be used."""
        return self._engine is not None

    def not_found(self) -> bytes | None:
        """The page for addresses that lead nowhere."""
        return self._engine.not_found() if self._engine else None

    def changed(self, names: Iterable[str]) -> Change:
        """Take in that files, relative to the root, are other than they were."""
        kinds = {name: kind_of(name) for name in names}
        kinds = {name: kind for name, kind in kinds.items() if kind is not Kind.OTHER}
        if not kinds:
            return Change()
        found = set(kinds.values())
        if (
            self._engine is None
            or Kind.CONFIG in found
            or has_moved(self.root, kinds, self._urls, self._files)
        ):
            self.start()
            return Change(pages=None)
        if Kind.HISTORY in found:
            last_commit_time.cache_clear()
        if found & {Kind.TEMPLATE, Kind.INPUT, Kind.HISTORY}:
            self._memory.clear()
        if any(name.startswith("docs/assets/") for name in kinds):
            self._memory.drop([("made", cards)])
        gone = self._read_again([name for name, kind in kinds.items() if kind is Kind.SOURCE])
        if gone is None:
            self.start()
        everything = gone is None or bool(found - {Kind.SOURCE, Kind.STYLE, Kind.CODE})
        pages = None if everything else frozenset(self._pages_among(gone or set()))
        return Change(pages, Kind.STYLE in found, Kind.CODE in found)

    def _read_catalog(self, faults: Iterable[Issue]) -> set[object] | None:
        """Read data and pages; give what has changed, None when there are other pages now."""
        fresh, issues = read(self.root)
        self.faults = (*faults, *issues)
        if self._catalog is None:
            self._catalog = LiveCatalog(self._memory, fresh)
            return set()
        fresh = with_last_good(fresh, self._catalog.now)
        if not has_same_pages(fresh, self._catalog.now):
            return None
        return set(self._catalog.become(fresh))

    def _read_again(self, names: list[str]) -> set[object] | None:
        if not names or self._engine is None:
            return set()
        changed = self._read_catalog(
            [fault for fault in self.faults if fault.path == CONFIG]  # still as it was
        )
        if changed is None or self._catalog is None:
            return None
        with_faults = {fault.path for fault in self.faults}
        for name in names:
            page = page_id(name.removeprefix("docs/"))
            if name.endswith(".md") and name not in with_faults and page in self._urls.values():
                changed |= {NAV} if self._engine.read(page) else set()
                changed.add(("source", page))
        return set(self._memory.drop(changed))

    def _pages_among(self, gone: set[object]) -> Iterable[str]:
        """Pages to show again: those dropped, and those that are not kept, since they failed."""
        for page in self._urls.values():
            if ("page", page) in gone or ("page", page) not in self._memory:
                yield page

    def _page(self, name: str) -> tuple[BuiltPage, bool]:
        """The page, else the last good version of it, else what can be shown in its place."""
        try:
            built = self._memory.get(("page", name), lambda: self._complete(name))
        except PageFaultError:
            return self._last_good.get(name) or self._stand_in(name), True
        self._last_good[name] = built
        return built, False

    def _complete(self, name: str) -> BuiltPage:
        self._memory.read(("source", name))
        self._memory.read(NAV)
        engine, catalog = self._engine, self._catalog
        if engine is None or catalog is None or name not in catalog.pages:
            raise PageFaultError(name)
        rendered = engine.render(name)
        try:
            page = BuiltPage(catalog.pages[name], rendered.html, rendered.record)
            return completed(catalog, page)
        except Exception as error:
            raise PageFaultError(name) from error

    def _stand_in(self, name: str) -> BuiltPage:
        if self._engine is None or self._catalog is None:
            raise PageFaultError(name)
        now, file = self._catalog.now, f"{name}.md"
        rendered = self._engine.render(name, IN_PLACE)
        source = now.pages.get(name) or now.faulty_pages.get(name)
        source = source or page_despite_faults(f"docs/{file}", file, "")
        if source is None:
            raise PageFaultError(name)
        return BuiltPage(source, rendered.html, rendered.record)

    def site(self, names: Iterable[str] | None = None) -> LiveSite:
        """The site as a step of the build sees it, all of it or some pages."""
        catalog, in_site = self._known(), self._engine_pages()
        pages = catalog.pages if names is None else names
        known = tuple(name for name in pages if name in in_site)
        shown = PagesOnDemand(known, lambda name: self._page(name)[0])
        return LiveSite(catalog, self._memory, shown)

    def _old_addresses(self) -> frozenset[str]:
        known = self._known().now.redirects
        moved = known.value.redirects if known else ()
        return frozenset(f"{one.from_}/{PAGE}" for one in moved)

    def _known(self) -> LiveCatalog:
        if self._catalog is None:
            raise PageFaultError("")
        return self._catalog

    def _engine_pages(self) -> frozenset[str]:
        return frozenset(self._urls.values())

    def _made(self, made: Artefact, name: str) -> bytes | None:
        """What a step of the build makes at an address, with as little work as that takes."""
        if made is table_downloads:
            rendered = [page for page in self._urls.values() if ("page", page) in self._memory]
            found = first_of(made, self.site(rendered), name)
            if found is not None:
                return found
        if made is redirects and name not in self._old_addresses():
            return None
        if made in {cards, redirects}:  # the one of many is enough
            return first_of(made, self.site(), name)
        if made is markdown_pages and name.endswith(MARKDOWN):
            page = self._urls.get(f"{name.removesuffix(MARKDOWN)}{PAGE}")
            site = self.site()
            return site.part(markdown_pages.part, site.pages[page]) if page else None
        return self._memory.get(("made", made), lambda: dict(made.files(self.site()))).get(name)

    def _as_it_lies(self, name: str) -> Shown | None:
        path = self._files.get(name)
        if path is None or (path.is_relative_to(self.root) and is_linked(path, self.root)):
            return None
        return Shown(path.read_bytes()) if path.is_file() else None

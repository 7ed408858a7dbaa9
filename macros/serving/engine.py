"""MkDocs' own objects in this process: its files, navigation, theme and the macros plugin.

``mkdocs build`` makes them, renders every page and writes it; here a page is rendered when it is
asked for, by the same calls in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.commands.build import _build_template, get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from ..page_macros.registering import bind
from ..reading.catalog import Catalog
from ..reading.pages import page_id
from ..tables.page_record import PageRecord
from ..tables.recording import record_of, records_of

NOT_FOUND = "404.html"


_DRAFT = InclusionLevel.DRAFT.value


class PageFaultError(Exception):
    """A page cannot be rendered as it is written; the checks tell why."""


@dataclass(frozen=True)
class RenderedPage:
    """A page as the theme shows it, and what was known when it was rendered."""

    html: str
    record: PageRecord


class Engine:
    """One configuration with all pages in their places, none of them rendered yet."""

    def __init__(self, config_file: Path) -> None:
        """Read the configuration, find the files, and read every page's front matter."""
        config = load_config(str(config_file))
        config.plugins.on_startup(command="serve", dirty=False)
        self._config: MkDocsConfig = config.plugins.on_config(config)
        self._config.plugins.on_pre_build(config=self._config)
        self._macros: Any = self._config.plugins["macros"]
        self._macros.config["on_error_fail"] = True  # no page shows an error in its text
        files, self._env = get_files(self._config), self._config.theme.get_env()
        files.add_files_from_theme(self._env, self._config)
        self._files: Files = self._config.plugins.on_files(files, config=self._config)
        set_exclusions(self._files, self._config)
        nav = get_navigation(self._files, self._config)
        self._nav: Navigation = self._config.plugins.on_nav(
            nav, config=self._config, files=self._files
        )
        self._documents = self._files.documentation_pages(inclusion=InclusionLevel.is_included)
        self._pages = {page_id(file.src_uri): self._page_of(file) for file in self._documents}
        self._sources: dict[str, tuple[str, dict[str, Any]]] = {}
        for name in self._pages:
            self.read(name)
        env = self._config.plugins.on_env(self._env, config=self._config, files=self._files)
        self._env = env

    def use(self, catalog: Catalog) -> None:
        """Let the macros read this catalog."""
        bind(self._macros, catalog)
        self._macros.env.globals.update(self._macros.macros)

    @property
    def path(self) -> str:
        """Where the site lies on its host, with a slash at both ends."""
        return f"/{urlsplit(self._config.site_url or '').path.strip('/')}/".replace("//", "/")

    @property
    def page_ids(self) -> tuple[str, ...]:
        """Every page that has a place in the site."""
        return tuple(self._pages)

    def read(self, name: str) -> bool:
        """Read a page's source again; give whether its name in the menu is another now."""
        page = self._pages[name]
        before = page.title
        page.read_source(self._config)
        self._sources[name] = (page.markdown or "", dict(page.meta))
        return bool(page.title != before)

    def render(self, name: str, instead: str | None = None) -> RenderedPage:
        """Render a page, perhaps with another text; PageFaultError when it cannot be done."""
        page, config = self._pages[name], self._config
        markdown, meta = self._sources[name]
        page.meta, config._current_page = dict(meta), page  # noqa: SLF001 - as the build does
        try:
            plugins, files = config.plugins, self._files
            plugins.on_pre_page(page, config=config, files=files)
            page.markdown = instead or plugins.on_page_markdown(
                markdown, page=page, config=config, files=files
            )
            page.render(config, files)
            page.content = plugins.on_page_content(
                page.content or "", page=page, config=config, files=files
            )
            html = self._in_theme(page)
        except (Exception, SystemExit) as error:
            raise PageFaultError(name) from error
        finally:
            config._current_page = None  # noqa: SLF001
            page.markdown = markdown
        record = record_of(page) if instead else records_of(self._macros)[name]
        return RenderedPage(html, record)

    def not_found(self) -> bytes:
        """The page that is shown where there is none."""
        template = self._env.get_template(NOT_FOUND)
        html = _build_template(NOT_FOUND, template, self._files, self._config, self._nav)
        return html.encode()

    def files(self) -> Iterator[tuple[str, Path]]:
        """Files that are sent as they lie, by their address: ours, and the theme's."""
        for file in self._files:
            is_sent = not file.is_documentation_page() and file.inclusion.value > _DRAFT
            if is_sent and file.abs_src_path:
                yield file.dest_uri, Path(file.abs_src_path)

    def _page_of(self, file: File) -> Page:
        return file.page or Page(None, file, self._config)

    def _in_theme(self, page: Page) -> str:
        config = self._config
        page.active = True
        try:
            context = get_context(self._nav, self._documents, config, page)
            template = self._env.get_template(page.meta.get("template", "main.html"))
            context = config.plugins.on_page_context(
                context, page=page, config=config, nav=self._nav
            )
            html = template.render(context)
            return str(config.plugins.on_post_page(html, page=page, config=config))
        finally:
            page.active = False

"""Give the site engine our macros, each bound to the catalog and to the page that calls it."""

from __future__ import annotations

from typing import Any

from jinja2 import pass_context

from .. import page_macros
from ..kit.paths import ROOT
from ..reading.catalog import Catalog, load
from ..tables.recording import Records, add_tables, begin_record, records_of
from ..trust.refusal import refuse
from .calls import shown
from .context import PageMacro


def register(env: Any) -> None:
    """Register the macros. The catalog is read once and shared by all pages."""
    catalog, issues = load(ROOT)
    refuse(ROOT, issues)
    bind(env, catalog)


def bind(env: Any, catalog: Catalog) -> None:
    """Let the macros of an engine read this catalog."""
    for name, macro in page_macros.MACROS.items():
        env.macro(_bind(macro, catalog, records_of(env)), name)


def begin_page(env: Any) -> None:
    """No page switches off the reading of its macros, which is also what holds back its HTML."""
    env.page.meta.pop("render_macros", None)
    begin_record(env)


def _bind(macro: PageMacro, catalog: Catalog, records: Records) -> Any:
    @pass_context
    def bound(context: Any, *arguments: Any, **options: Any) -> Any:
        page = catalog.page_in(_file_of(context["page"]))
        found = shown(catalog, page, macro, arguments, options)
        add_tables(records, page.id, found.tables)
        return found.html

    return bound


def _file_of(page: Any) -> str:
    """Path below docs/ of an engine's page: MkDocs keeps it in ``file``, Zensical in ``path``."""
    file = getattr(page, "file", None)
    return str(file.src_uri if file else page.path)

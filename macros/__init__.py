"""MTENK: the entry point that the site engine calls. Everything else lives in the modules."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from jinja2 import pass_context

from .page_macros import MACROS
from .page_macros.calls import shown
from .page_macros.context import PageMacro
from .publish import publish
from .reading.catalog import Catalog, load
from .tables.recording import Records, add_tables, begin_record, records_of
from .trust.refusal import refuse

ROOT = Path(__file__).resolve().parent.parent

DRAFTS = "MTENK_SERVE"
"""Set by ``mtenk serve``: the site is for an author's eyes and is built again in a moment."""


def define_env(env: Any) -> None:
    """Register the macros. The catalog is read once and shared by all pages."""
    catalog, issues = load(ROOT)
    refuse(ROOT, issues)
    for name, macro in MACROS.items():
        env.macro(_bind(macro, catalog, records_of(env)), name)


def on_pre_page_macros(env: Any) -> None:
    """No page switches off the reading of its macros, which is also what holds back its HTML."""
    env.page.meta.pop("render_macros", None)
    begin_record(env)


def on_post_build(env: Any) -> None:
    """Complete the site, so that plain ``mkdocs build`` gives all of it."""
    catalog, _ = load(ROOT)
    publish(Path(env.conf["site_dir"]), catalog, records_of(env), drafts=DRAFTS in os.environ)


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

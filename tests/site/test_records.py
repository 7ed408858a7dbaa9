"""What is recorded of a page while it is rendered is what the page says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from macros.publish.built_site import BuiltSite
from macros.reading.pages import page_id
from macros.tables.recording import record_of


@pytest.fixture(scope="module")
def recorded(repo):
    """Page id to record, without the tables, as MkDocs knows the pages."""
    config = load_config(str(repo / "mkdocs.yml"))
    files = get_files(config)
    get_navigation(files, config)  # tells each page its place
    for file in files.documentation_pages():
        if file.page is None:
            Page(None, file, config)
    return {page_id(file.src_uri): record_of(file.page) for file in files.documentation_pages()}


def test_records_are_what_pages_say(site, catalog, recorded):
    told = {
        name: replace(page.record, tables=())
        for name, page in BuiltSite.read(site, catalog).pages.items()
    }
    assert told.keys() == recorded.keys()
    wrong = [name for name in told if told[name] != recorded[name]]
    assert wrong == []
    assert sum(len(record.crumbs) for record in recorded.values()) > len(recorded)

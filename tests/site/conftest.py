"""Fixtures of the tests over the built site."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from tests.built_site import site, site_url

__all__ = ["site", "site_url"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("site")


@pytest.fixture(scope="session")
def documents(site: Path) -> Mapping[str, HtmlElement]:
    """Every page of the site, by its address below the root.

    ``404.html``, the old addresses that only lead on to a page, and the pages to print, which hold
    other pages once more, are left out.
    """
    pages = {}
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix()
        page = html.parse(str(path)).getroot()
        if address.startswith("utskrift/"):
            continue
        if path.name == "index.html" and not page.xpath("//meta[@http-equiv='refresh']"):
            pages[address.removesuffix("index.html")] = page
    return pages

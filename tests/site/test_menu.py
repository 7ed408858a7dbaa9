"""The menu alone, as it stands in the pages, leads from the front page to every page of the wiki.

Links that a script would have to make are not there, so that this holds with JavaScript off.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit

from lxml import html
from lxml.html import HtmlElement

MENU = "//nav[@id='mt-meny']//a/@href"


def reached(pages: Mapping[str, HtmlElement], start: str = "") -> set[str]:
    """Pages that can be had from one page through the menus on the way."""
    found, waiting = {start}, [start]
    while waiting:
        address = waiting.pop()
        for href in pages[address].xpath(MENU):
            path = urlsplit(urljoin(f"http://site/{address}", href)).path.lstrip("/")
            if path in pages and path not in found:
                found.add(path)
                waiting.append(path)
    return found


def test_every_page_is_reached_by_menu(documents, catalog):
    pages = {page.url for page in catalog.pages.values()}
    assert pages - reached(documents) == set()


def test_the_front_page_is_reached_from_every_page(documents, catalog):
    menus = {page.url: documents[page.url].xpath(MENU) for page in catalog.pages.values()}
    home = {address: urljoin(f"http://site/{address}", "/") for address in menus}
    assert [
        address
        for address, links in menus.items()
        if home[address] not in {urljoin(f"http://site/{address}", link) for link in links}
    ] == []


def test_a_page_outside_the_menus_is_found():
    def page(*links: str) -> HtmlElement:
        items = "".join(f"<a href='{link}'>a</a>" for link in links)
        text = f"<nav id='mt-meny'>{items}</nav><main><a href='/lost/'>b</a></main>"
        return html.document_fromstring(f"<html><body>{text}</body></html>")

    pages = {"": page("a/"), "a/": page("../", "b/"), "a/b/": page("../.."), "lost/": page()}
    assert reached(pages) == {"", "a/", "a/b/"}

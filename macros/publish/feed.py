"""The Atom feed: the pages changed last, for those who follow the wiki in a feed reader."""

from __future__ import annotations

from datetime import UTC, datetime, time

from lxml import etree

from ..bokmal.moments import machine_text
from ..history.page_history import PageChange, latest_changes, named_authors, page_histories
from ..kit.build_time import build_day
from ..reading.catalog import Catalog
from ..schema.labels import PAGE_KINDS
from .built_site import BuiltSite, Files

FEED = "feed.xml"
LENGTH = 50
TITLE = "MTENK: siste endringer"
AUTHOR = "MTENK"

_ATOM = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def files(site: BuiltSite) -> Files:
    """Make ``feed.xml``, unless the engine knows no addresses in full, which a feed needs."""
    if site.address is not None:
        yield FEED, atom(site.catalog, site.address)


def atom(catalog: Catalog, address: str) -> bytes:
    """Return the feed of the wiki at ``address``.

    A page's address is its id, so that a reader's program knows a page that it has seen. Without
    a history there are no entries, and the feed is as old as the build.
    """
    changes = latest_changes(catalog, LENGTH)
    newest = changes[0].when if changes else datetime.combine(build_day(), time(), UTC)
    feed = etree.Element(f"{{{_ATOM}}}feed", {_LANGUAGE: "nb"}, nsmap={None: _ATOM})
    _add(feed, "id", address)
    _add(feed, "title", TITLE)
    _add(feed, "updated", machine_text(newest))
    _add(_add(feed, "author"), "name", AUTHOR)
    _add(feed, "link", rel="self", type="application/atom+xml", href=address + FEED)
    _add(feed, "link", rel="alternate", type="text/html", hreflang="nb", href=address)
    for change in changes:
        _add_entry(feed, catalog, change, address)
    return bytes(etree.tostring(feed, encoding="utf-8", xml_declaration=True, pretty_print=True))


def _add_entry(feed: etree._Element, catalog: Catalog, change: PageChange, address: str) -> None:
    page, history = change.page, page_histories(catalog)[change.page.id]
    entry = _add(feed, "entry")
    _add(entry, "id", address + page.url)
    _add(entry, "title", page.meta.title)
    _add(entry, "updated", machine_text(history.last))
    _add(entry, "published", machine_text(history.first))
    for name in named_authors(catalog, page.id):
        _add(_add(entry, "author"), "name", name)
    _add(entry, "link", rel="alternate", type="text/html", hreflang="nb", href=address + page.url)
    if page.meta.kind in PAGE_KINDS:
        _add(entry, "category", term=page.meta.kind, label=PAGE_KINDS[page.meta.kind])
    _add(entry, "summary", page.meta.description)


def _add(
    parent: etree._Element, name: str, text: str | None = None, **attributes: str
) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    element.text = text
    return element

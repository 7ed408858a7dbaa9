"""What search engines read first: every page, when it was last changed, and where that is told."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from ..catalog import Catalog
from ..moments import machine_text
from ..page_history import page_histories
from .built_pages import built_pages, site_address

SITEMAP = "sitemap.xml"

_SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"


def write(site: Path, catalog: Catalog) -> None:
    """Write ``sitemap.xml`` and ``robots.txt``, unless the engine wrote no addresses in full.

    The engine's own sitemap, which knows no dates, goes, and its compressed twin with it.
    """
    root = site_address(site)
    if root is None:
        return
    (site / f"{SITEMAP}.gz").unlink(missing_ok=True)
    (site / SITEMAP).write_bytes(sitemap(site, catalog, root))
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {root}{SITEMAP}\n"
    (site / "robots.txt").write_text(robots, encoding="utf-8")


def sitemap(site: Path, catalog: Catalog, root: str) -> bytes:
    """Return the sitemap of the built pages that have a source, so no old address and no 404 page.

    A page that was never committed, or whose history is not known, is listed without a time.
    """
    histories = page_histories(catalog)
    pages = etree.Element(f"{{{_SITEMAPS}}}urlset", nsmap={None: _SITEMAPS})
    for built in built_pages(site, catalog):
        page = etree.SubElement(pages, f"{{{_SITEMAPS}}}url")
        etree.SubElement(page, f"{{{_SITEMAPS}}}loc").text = root + built.source.url
        history = histories.get(built.source.id)
        if history:
            etree.SubElement(page, f"{{{_SITEMAPS}}}lastmod").text = machine_text(history.last)
    return bytes(etree.tostring(pages, encoding="utf-8", xml_declaration=True, pretty_print=True))

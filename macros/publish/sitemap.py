"""What search engines read first: every page, when it was last changed, and where that is told."""

from __future__ import annotations

from lxml import etree

from ..bokmal.moments import machine_text
from ..history.page_history import page_histories
from .built_site import BuiltSite, Files

SITEMAP = "sitemap.xml"

_SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"


def files(site: BuiltSite) -> Files:
    """Make ``sitemap.xml`` and ``robots.txt``, unless the engine wrote no addresses in full.

    The engine's own sitemap, which knows no dates, goes, and its compressed twin with it.
    """
    root = site.address
    if root is None:
        return
    yield f"{SITEMAP}.gz", None
    yield SITEMAP, sitemap(site, root)
    yield "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {root}{SITEMAP}\n".encode()


def sitemap(site: BuiltSite, root: str) -> bytes:
    """Return the sitemap of the built pages that have a source, so no old address and no 404 page.

    A page that was never committed, or whose history is not known, is listed without a time.
    """
    histories = page_histories(site.catalog)
    pages = etree.Element(f"{{{_SITEMAPS}}}urlset", nsmap={None: _SITEMAPS})
    for built in site.pages.values():
        page = etree.SubElement(pages, f"{{{_SITEMAPS}}}url")
        etree.SubElement(page, f"{{{_SITEMAPS}}}loc").text = root + built.source.url
        history = histories.get(built.source.id)
        if history:
            etree.SubElement(page, f"{{{_SITEMAPS}}}lastmod").text = machine_text(history.last)
    return bytes(etree.tostring(pages, encoding="utf-8", xml_declaration=True, pretty_print=True))

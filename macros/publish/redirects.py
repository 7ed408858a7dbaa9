"""Old addresses: a small page at each that leads on to the page that has taken its place."""

from __future__ import annotations

from ..rendering.rendering import render
from .built_site import PAGE, BuiltSite, Files


def files(site: BuiltSite) -> Files:
    """Make ``<old address>/index.html`` for each redirect to a page, never over a page."""
    catalog = site.catalog
    for redirect in catalog.redirects.value.redirects if catalog.redirects else ():
        page = catalog.pages.get(redirect.page)
        if page is None or redirect.old_heading or catalog.has_page(redirect.from_):
            continue
        address = f"{redirect.from_}/"
        built = site.pages.get(page.id)
        canonical = built.address if built else None
        values = {"page": page, "canonical": canonical, "anchor": redirect.anchor}
        html = render("redirect.html", address, **values)
        yield f"{address}{PAGE}", f"{html}\n".encode()

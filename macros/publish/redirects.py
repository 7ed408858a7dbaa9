"""Old addresses: a small page at each that leads on to the page that has taken its place."""

from __future__ import annotations

from pathlib import Path

from ..catalog import Catalog
from ..rendering import render
from .built_pages import canonical_address


def write(site: Path, catalog: Catalog) -> None:
    """Write ``<old address>/index.html`` for each redirect to a page, never over a page.

    The page's own address in full is taken from the page, as the engine wrote it there.
    """
    for redirect in catalog.redirects.value.redirects if catalog.redirects else ():
        page = catalog.pages.get(redirect.to)
        if page is None or catalog.has_page(redirect.from_):
            continue
        address = f"{redirect.from_}/"
        built = site / page.url / "index.html"
        canonical = canonical_address(built.read_text("utf-8")) if built.is_file() else None
        html = render("redirect.html", address, page=page, canonical=canonical)
        path = site / address / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{html}\n", encoding="utf-8")

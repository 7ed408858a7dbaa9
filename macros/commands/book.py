"""``mtenk book``: the whole wiki as a PDF, made from a site that is built already."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..kit.paths import ROOT
from ..reading.catalog import load


@click.command(
    help="Skriv ut nettstedet SITE til SITE/mtenk.pdf.",
    options_metavar="[VALG]",
)
@click.argument("site", type=click.Path(file_okay=False, path_type=Path), default=ROOT / "site")
@click.option(
    "--chromium",
    envvar="CHROMIUM",
    required=True,
    metavar="FIL",
    help="Nettleseren som skriver ut.",
)
def book(site: Path, chromium: str) -> None:
    """Print all pages of SITE into SITE/mtenk.pdf, and offer it on the download page."""
    from ..publish import offline
    from ..publish.book.offer import offer
    from ..publish.book.pdf import FILE, printing_browser, write_pdf
    from ..publish.built_site import BuiltSite

    if not (site / "utskrift").is_dir():
        click.echo(
            f"{site}: her er det ikke noe ferdig nettsted  →  kjør «make build» først", err=True
        )
        sys.exit(1)
    catalog, _ = load(ROOT)
    with printing_browser(chromium) as browser:
        pages = write_pdf(site, catalog, browser)
    offer(site)
    offline.write(BuiltSite.read(site, catalog))  # the download page has changed
    size = (site / FILE).stat().st_size / 1e6
    click.echo(f"Skrev {site / FILE}: {pages} sider, {size:.1f} MB")

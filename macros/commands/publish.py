"""``mtenk publish``: complete a site that an engine without our post-build step has built."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..kit.paths import ROOT
from ..publish import publish as publish_site
from ..reading.catalog import load


@click.command(
    help="Legg resten til et nettsted som er bygget.",
    options_metavar="[VALG]",
)
@click.argument("site", type=click.Path(file_okay=False, path_type=Path))
def publish(site: Path) -> None:
    """Add to SITE what is made from its pages and the data."""
    if not (site / "index.html").is_file():
        click.echo(
            f"{site}: her er det ingen index.html  →  bygg nettstedet først («make build»)",
            err=True,
        )
        sys.exit(1)
    catalog, _ = load(ROOT)
    publish_site(site, catalog)
    click.echo(f"Gjorde {site} ferdig")

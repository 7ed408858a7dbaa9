"""``mtenk serve``: show the wiki on this machine and follow every change."""

from __future__ import annotations

import sys

import click

from .build import serve_with_mkdocs, stop_on_errors, warn_without_dates


@click.command(
    help="Vis wikien på denne maskinen mens du skriver.",
    options_metavar="[VALG]",
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    metavar="ADRESSE",
    help="Adressen som wikien vises på.",
)
@click.option(
    "--port",
    default=8000,
    show_default=True,
    metavar="TALL",
    type=click.IntRange(1, 65535),
    help="Porten som wikien vises på.",
)
def serve(host: str, port: int) -> None:
    """Serve with live reload until Ctrl-C."""
    stop_on_errors()
    warn_without_dates()
    click.echo(f"MTENK: bygger, og viser så wikien på http://{host}:{port}/  (Ctrl-C stanser)")
    sys.exit(serve_with_mkdocs(f"{host}:{port}"))

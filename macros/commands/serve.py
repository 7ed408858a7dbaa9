"""``mtenk serve``: show the wiki on this machine and follow every change."""

from __future__ import annotations

import sys

import click

from .build import serve_with_mkdocs, stop_on_errors, warn_without_dates


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
def serve(host: str, port: int) -> None:
    """Serve with live reload until Ctrl-C."""
    stop_on_errors()
    warn_without_dates()
    click.echo(f"MTENK: building, then serving on http://{host}:{port}/  (Ctrl-C stops)")
    sys.exit(serve_with_mkdocs(f"{host}:{port}"))

"""``mtenk serve``: show the wiki on this machine and follow every change."""

from __future__ import annotations

import os
import sys

import click

from ..kit.paths import ROOT


@click.command(
    help="Vis wikien på denne maskinen, med hver endring straks den er lagret.",
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
@click.option("--open", "open_browser", is_flag=True, help="Åpne wikien i nettleseren.")
def serve(host: str, port: int, *, open_browser: bool) -> None:
    """Serve until Ctrl-C."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    click.echo("MTENK viser wikien mens du skriver: hver endring vises straks den er lagret.")
    from ..serving.server import PortTakenError, listen, run
    from .build import warn_without_dates

    try:
        place = listen(host, port)
    except PortTakenError as taken:
        other = f"«./mtenk serve --port {taken.free}»" if taken.free else "en annen med «--port»"
        click.echo(f"Port {port} er opptatt  →  prøv {other}", err=True)
        sys.exit(1)
    except OSError as error:
        click.echo(f"Kan ikke lytte på {host}: {error.strerror}  →  velg en annen --host", err=True)
        sys.exit(1)
    warn_without_dates()
    try:
        with place:
            checks = (sys.executable, "-m", f"{__package__}.check_beside", str(ROOT))
            run(ROOT, checks, place, click.echo, open_browser=open_browser)
    except KeyboardInterrupt:  # before the server has begun to listen for it
        sys.exit(0)

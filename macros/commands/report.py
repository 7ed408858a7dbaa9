"""``mtenk report``: how long and how readable each page is, and on how many works it rests."""

from __future__ import annotations

from pathlib import Path

import click

from ..citations.citations import works_on
from ..language.readability import lix, words
from ..reading.catalog import load
from ..reading.prose import pages_prose
from .check import root_option


@click.command(
    help="Vis lengde, lesbarhet og kilder for hver side.",
    options_metavar="[VALG]",
)
@root_option
def report(root: Path) -> None:
    """List every page with its kind, words, LIX and references, hardest to read first."""
    catalog, _ = load(root.resolve())
    rows = [
        (lix(text), len(words(text)), len(works_on(catalog, page)), page)
        for page, prose in pages_prose(catalog)
        for text in (prose.text[prose.body :],)
    ]
    click.echo(f"{'LIX':>5} {'ord':>6} {'kilder':>6}  {'slag':<12} side")
    for figure, count, works, page in sorted(rows, key=lambda row: (-row[0], row[3].id)):
        click.echo(f"{figure:>5.0f} {count:>6} {works:>5}  {page.meta.kind:<12} {page.id}")
    click.echo(f"{len(rows)} sider, {sum(row[1] for row in rows)} ord")

"""``mtenk remove``: take something away, and give its readers something else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import click

from ..authoring import removing
from ..authoring.changes import Changes
from ..authoring.rehearsal import tidied
from ..reading.catalog import Catalog
from .check import root_option
from .telling import carry_out, yes_option

KINDS: Mapping[str, Callable[[Catalog, str, str, str], Changes]] = {
    "page": removing.remove_page,
    "stage-model": removing.remove_model,
    "company": removing.remove_company,
    "reference": removing.remove_reference,
    "question": removing.remove_question,
    "heading": removing.remove_heading,
}
WITH_READERS = {"page", "stage-model", "company", "heading"}


@click.command(options_metavar="[VALG]")
@click.argument("kind", type=click.Choice(list(KINDS)), metavar="SLAG")
@click.argument("name", metavar="NAVN")
@click.option(
    "--instead", default="", metavar="SIDE", help="Det leserne får i stedet: side#overskrift."
)
@click.option("--why", default="", metavar="GRUNN", help="Hvorfor spørsmålene er borte.")
@yes_option
@root_option
def remove(  # noqa: PLR0913 - one a choice of the author
    kind: str, name: str, instead: str, why: str, root: Path, *, yes: bool
) -> None:
    """Ta bort noe, og send leserne dit du sier.

    SLAG er page, stage-model, company, reference, question eller heading.

    \b
    ./mtenk remove page markedsforing/begreper/safe --instead markedsforing/begreper/seo
    ./mtenk remove question cpc-fyll-inn --why "Siden sier ikke lenger noe om dette."
    """
    if kind in WITH_READERS and not instead and sys.stdin.isatty():
        instead = click.prompt("Hva skal leserne få i stedet? (side eller side#overskrift)")
    if kind == "question" and not why and sys.stdin.isatty():
        why = click.prompt("Hvorfor er spørsmålet borte?")

    def plan(catalog: Catalog) -> Changes:
        return tidied(catalog, KINDS[kind](catalog, name, instead, why))

    carry_out(root.resolve(), plan, yes=yes)

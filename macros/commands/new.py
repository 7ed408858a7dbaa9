"""``mtenk new``: a page or data from its template, at its place."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from ..authoring import look_up, making
from ..authoring.changes import Changes, RefusedError
from ..companies.register.client import Client, RegisterError
from ..companies.register.shapes import unit
from ..kit.clock import now
from ..reading.catalog import Catalog
from .check import root_option
from .telling import carry_out

ASKED = {
    "question": [("page", "Hvilken side handler det om?")],
    "redirect": [("to", "Hvilken side skal den føre til?")],
}
TITLES = {
    "question": "Hva er spørsmålet?",
    "reference": "Hva heter verket?",
    "redirect": "Hva er den gamle adressen?",
}


@click.command(options_metavar="[VALG]")
@click.argument("kind", type=click.Choice(list(making.KINDS)), metavar="SLAG")
@click.argument("title", required=False, metavar="[TITTEL]")
@click.option("--name", default="", metavar="NAVN", help="Id og filnavn, når det ikke er tittelen.")
@click.option(
    "--folder", default="", metavar="MAPPE", help="Mappen under docs/ siden skal ligge i."
)
@click.option("--page", default="", metavar="SIDE", help="Siden et spørsmål handler om.")
@click.option("--to", default="", metavar="SIDE", help="Siden en gammel adresse skal føre til.")
@click.option("--doi", default="", metavar="DOI", help="DOI-en til et verk; feltene slås opp.")
@click.option("--isbn", default="", metavar="ISBN", help="ISBN-et til en bok; feltene slås opp.")
@click.option("--number", default="", metavar="TALL", help="Organisasjonsnummer; navnet slås opp.")
@root_option
def new(kind: str, title: str | None, root: Path, **said: str) -> None:
    """Lag en side eller data fra malen i veiledningen, på rett plass.

    SLAG er concept, company, stage-model, comparison, question, reference eller redirect.

    \b
    ./mtenk new concept "Merkevarebygging" --folder markedsforing
    ./mtenk new question "Hva måler CPC?" --page markedsforing/begreper/cpc
    ./mtenk new reference --doi 10.1509/jm.15.0420
    """
    known = _looked_up(said)
    title = (
        title or str(known.get("title", "")) or _asked(TITLES.get(kind, "Hva er navnet?"))
    ).strip()
    for option, words in ASKED.get(kind, []):
        said[option] = said[option] or _asked(words)

    def plan(catalog: Catalog) -> Changes:
        if not title:
            raise RefusedError("det nye må ha et navn", f"skriv ./mtenk new {kind} og tittelen")
        place = {key: said[key] for key in ("name", "folder", "page", "to", "number")}
        named = {**known, "id": look_up.id_of(known, title)} if known else {}
        wish = making.Wish(title, now().date(), known=named, **place)
        return making.KINDS[kind](catalog, wish)

    carry_out(root.resolve(), plan, yes=True, careful=False)


def _asked(words: str) -> str:
    return str(click.prompt(words, default="", show_default=False)) if sys.stdin.isatty() else ""


def _looked_up(said: dict[str, str]) -> dict[str, Any]:
    """What the registers say; nothing, and a line about it, when they say nothing."""
    found: dict[str, Any] = {}
    if said["doi"]:
        found = look_up.by_doi(look_up.from_network, said["doi"])
    elif said["isbn"]:
        found = look_up.by_isbn(look_up.from_network, said["isbn"])
    elif said["number"]:
        try:
            found = {"name": unit(Client(), said["number"]).navn, "title": ""}
        except RegisterError:
            found = {}
    else:
        return {}
    if not found:
        click.echo("Fant ikke noe i registeret, så feltene står åpne.", err=True)
    return found

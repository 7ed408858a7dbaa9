"""``mtenk move``: another place, and everything that follows from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import click

from ..authoring import questions, renaming
from ..authoring.changes import Changes
from ..authoring.names import page_named
from ..reading.catalog import Catalog
from .check import root_option
from .telling import carry_out, yes_option


def _question(catalog: Catalog, name: str, page: str) -> Changes:
    return questions.move_question(catalog, name, page_named(catalog, page))


KINDS: Mapping[str, Callable[[Catalog, str, str], Changes]] = {
    "page": renaming.move_page,
    "question": _question,
}


@click.command(options_metavar="[VALG]")
@click.argument("kind", type=click.Choice(list(KINDS)), metavar="SLAG")
@click.argument("name", metavar="NAVN")
@click.argument("place", metavar="STED")
@yes_option
@root_option
def move(kind: str, name: str, place: str, root: Path, *, yes: bool) -> None:
    """Flytt en side til en annen mappe, eller et spørsmål til en annen side.

    \b
    ./mtenk move page markedsforing/begreper/big-data ki/begreper
    ./mtenk move question cpc-fyll-inn markedsforing/begreper/seo
    """
    carry_out(root.resolve(), lambda catalog: KINDS[kind](catalog, name, place), yes=yes)

"""``mtenk rename``: another name, and everything that follows from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import click

from ..authoring import headings, questions, renaming
from ..authoring.changes import Changes
from ..authoring.rehearsal import refuse_bad_form
from ..reading.catalog import Catalog
from .check import root_option
from .telling import carry_out, yes_option


def _heading(catalog: Catalog, name: str, words: str) -> Changes:
    return refuse_bad_form(catalog, headings.rename_heading(catalog, name, words))


KINDS: Mapping[str, Callable[[Catalog, str, str], Changes]] = {
    "page": renaming.rename_page,
    "stage-model": renaming.rename_model,
    "stage": renaming.rename_stage,
    "phase": renaming.rename_phase,
    "company": renaming.rename_company,
    "reference": renaming.rename_reference,
    "question": questions.rename_question,
    "heading": _heading,
}


@click.command(options_metavar="[VALG]")
@click.argument("kind", type=click.Choice(list(KINDS)), metavar="SLAG")
@click.argument("old", metavar="GAMMELT")
@click.argument("new", metavar="NYTT")
@yes_option
@root_option
def rename(kind: str, old: str, new: str, root: Path, *, yes: bool) -> None:
    """Gi noe et nytt navn, og rett alt som viser til det.

    SLAG er page, stage-model, stage, phase, company, reference, question eller heading.

    \b
    ./mtenk rename page markedsforing/begreper/cpc klikkpris
    ./mtenk rename heading ki/begreper/machine-learning#regresjon "Regresjon og tall"
    ./mtenk rename stage aida/attention oppmerksomhet
    ./mtenk rename phase journey/kjop kjopet
    """
    carry_out(root.resolve(), lambda catalog: KINDS[kind](catalog, old, new), yes=yes)

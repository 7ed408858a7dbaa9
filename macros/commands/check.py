"""``mtenk check``: every fault in data and pages, in one run."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..kit.paths import ROOT
from ..reading.issue import format_github, format_json, format_text, has_errors, sort_issues
from ..rules.checking import all_issues, text_issues, without_echoes
from ..rules.fixing import fix_all

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=ROOT,
    metavar="MAPPE",
    help="Mappen med data/ og docs/ (ellers denne wikien).",
)


FORMATS = {"text": format_text, "json": format_json, "github": format_github}


@click.command(
    help="Finn feil i data, sider og språk. Svaret er 1 når noe må rettes.",
    options_metavar="[VALG]",
)
@root_option
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    help="Slik feilene skrives: for deg, for et skriveprogram eller som merknader på GitHub.",
)
@click.option("--json", "as_json", is_flag=True, help="Det samme som --format json.")
@click.option("--fix", is_flag=True, help="Rett først det som bare kan rettes på én måte.")
def check(root: Path, *, form: str, as_json: bool, fix: bool) -> None:
    """Check data, pages and their language; exit 1 when something must be mended."""
    root, form = root.resolve(), "json" if as_json else form
    if fix:
        _mend(root)
    found = all_issues(root)
    issues = sort_issues([*found, *without_echoes(found, text_issues(root))])
    click.echo(FORMATS[form](issues), nl=False)
    if form == "text":
        click.echo(_summary(len(issues)))
    if has_errors(issues):
        sys.exit(1)


def _mend(root: Path) -> None:
    """Mend, and tell of each repair on a line of its own, apart from the issues."""
    told = fix_all(root)
    for line in told:
        click.echo(f"rettet  {line}", err=True)
    click.echo(f"Rettet {len(told)} {'sted' if len(told) == 1 else 'steder'}.", err=True)


def _summary(count: int) -> str:
    return "Ingen feil." if count == 0 else f"{count} feil."

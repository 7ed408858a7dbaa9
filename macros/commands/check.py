"""``mtenk check``: every fault in data and pages, in one run."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .. import ROOT
from ..checking import all_issues, text_issues
from ..fixing import fix_all
from ..issue import format_json, format_text, has_errors, sort_issues

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=ROOT,
    help="Folder that holds data/ and docs/ (default: this repository).",
)


@click.command()
@root_option
@click.option("--json", "as_json", is_flag=True, help="Print the issues as JSON.")
@click.option(
    "--fix",
    is_flag=True,
    help="First mend the typography and hidden signs where there is no doubt.",
)
def check(root: Path, *, as_json: bool, fix: bool) -> None:
    """Check data, pages and their language; exit 1 when something must be mended."""
    root = root.resolve()
    if fix:
        click.echo(f"Mended {fix_all(root)} places.", err=True)
    issues = sort_issues([*all_issues(root), *text_issues(root)])
    click.echo(format_json(issues) if as_json else format_text(issues), nl=False)
    if not as_json:
        click.echo(_summary(len(issues)))
    if has_errors(issues):
        sys.exit(1)


def _summary(count: int) -> str:
    return "No issues." if count == 0 else f"{count} issue{'s' if count > 1 else ''}."

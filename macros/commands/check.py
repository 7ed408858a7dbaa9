"""``mtenk check``: every fault in data and pages, in one run."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .. import ROOT
from ..checking import all_issues
from ..issue import format_json, format_text, has_errors

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=ROOT,
    help="Folder that holds data/ and docs/ (default: this repository).",
)


@click.command()
@root_option
@click.option("--json", "as_json", is_flag=True, help="Print the issues as JSON.")
def check(root: Path, *, as_json: bool) -> None:
    """Check data and pages; exit 1 when something must be mended."""
    issues = all_issues(root.resolve())
    click.echo(format_json(issues) if as_json else format_text(issues), nl=False)
    if not as_json:
        click.echo(_summary(len(issues)))
    if has_errors(issues):
        sys.exit(1)


def _summary(count: int) -> str:
    return "No issues." if count == 0 else f"{count} issue{'s' if count > 1 else ''}."

"""Say what will be done, ask, and do it: the way of every command that changes files."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from ..authoring.changes import Changes, RefusedError
from ..authoring.unsaved import refuse_unsaved
from ..authoring.writing import write
from ..authoring.yaml_edits import text_of
from ..reading.catalog import Catalog, load
from ..reading.issue import Fix

yes_option = click.option("--yes", is_flag=True, help="Gjør det uten å spørre.")

SHOWN = 70
"""Signs shown of a line that changes."""


def carry_out(
    root: Path, plan: Callable[[Catalog], Changes], *, yes: bool, careful: bool = True
) -> None:
    """List the changes, ask unless told not to, and write them; one line when it cannot be.

    ``careful`` is for what git must be able to take back; what is only added can be deleted.
    """
    try:
        changes = plan(_sound(root) if careful else load(root)[0])
        if careful:
            refuse_unsaved(root, changes.paths)
        for line in listing(root, changes):
            click.echo(line)
        if not yes and not _agreed():
            click.echo("Ingenting er endret.", err=True)
            sys.exit(1)
        write(root, changes)
    except RefusedError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    if careful:
        click.echo(
            "Gjort. Se etter med git diff og ./mtenk check; angre med git checkout.", err=True
        )


def _sound(root: Path) -> Catalog:
    """All there is, when all of it can be read; else something would be forgotten."""
    catalog, issues = load(root)
    if catalog.unread:
        first = next((i for i in issues if i.path in catalog.unread), None)
        where = f"{first.path}:{first.line}" if first else min(catalog.unread)
        raise RefusedError(f"{where} kan ikke leses", "rett den først; ./mtenk check sier hva")
    return catalog


def _agreed() -> bool:
    if not sys.stdin.isatty():
        raise RefusedError("ingen har svart ja til dette", "skriv --yes for å gjøre det")
    return click.confirm("Skal dette gjøres?", prompt_suffix=" ", default=False)


def listing(root: Path, changes: Changes) -> Iterator[str]:
    """Lines that tell of every change: files, then lines in them, then what follows."""
    for old, new in sorted(changes.moves.items()):
        yield f"flytter   {old}  →  {new}"
    for path in sorted(changes.created):
        yield f"lager     {path}"
    for path in sorted(changes.removed):
        yield f"sletter   {path}"
    for path, edits in changes.by_file():
        text = text_of(root, path)
        for edit in edits:
            yield _line(path, text, edit)
    for told in changes.told:
        yield f"          {told}"


def _line(path: str, text: str, edit: Fix) -> str:
    line = text.count("\n", 0, edit.start) + 1
    old, new = _short(text[edit.start : edit.end]), _short(edit.new)
    if not old:
        return f"endrer    {path}:{line}  + {new}"
    return (
        f"endrer    {path}:{line}  {old}  →  {new}" if new else f"endrer    {path}:{line}  - {old}"
    )


def _short(text: str) -> str:
    shown = " ".join(text.split())
    return shown if len(shown) <= SHOWN else f"{shown[: SHOWN - 1]}…"

"""``mtenk build``: check, build beside the old site, and swap only when all went well."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from ..history.git import read_history
from ..kit.build_folder import build_folder, fault, swap
from ..kit.build_time import last_commit_time
from ..kit.paths import ROOT
from ..reading.issue import format_text, has_errors
from ..rules.checking import all_issues


@click.command()
@click.option("--site", type=click.Path(path_type=Path), default=ROOT / "site", show_default="site")
def build(site: Path) -> None:
    """Write the complete site; on any fault the previous one stays as it was."""
    found = fault(site, ROOT)
    if found:
        click.echo("  →  ".join(found), err=True)
        sys.exit(1)
    with _reproducible():
        stop_on_errors()
        warn_without_dates()
        _build(site)
    click.echo(f"Built {os.path.relpath(site)}")


def _build(site: Path) -> None:
    with build_folder(site) as folder:
        if build_with_mkdocs(folder.fresh) != 0:
            click.echo("The build stopped; the previous site is untouched.", err=True)
            sys.exit(1)
        _put_in_place(folder.fresh, site)


def stop_on_errors() -> None:
    """Print all issues, and end the program when one of them is an error."""
    issues = all_issues(ROOT)
    click.echo(format_text(issues), nl=False, err=True)
    if has_errors(issues):
        sys.exit(1)


def warn_without_dates() -> None:
    """Say in one line why the pages will not show when they were last changed."""
    fault = read_history(ROOT).fault
    if fault:
        click.echo(f"warning: {fault.message}  →  {fault.hint}", err=True)


def build_with_mkdocs(folder: Path) -> int:
    """Run MkDocs here, where the checks have read and tried everything; return its exit code."""
    from mkdocs.__main__ import cli

    config = str(ROOT / "mkdocs.yml")
    arguments = ["build", "--strict", "--config-file", config, "--site-dir", str(folder)]
    try:
        cli.main(arguments, prog_name="mkdocs")  # always ends in an exit
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except Exception:  # noqa: BLE001 - a fault of the program is told in full, and ends as any
        traceback.print_exc()
        return 1


@contextmanager
def _reproducible() -> Iterator[None]:
    """The checks and the engine see the same day, so that what a macro gave is good for both."""
    before = dict(os.environ)
    os.environ.update(_environment())
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _environment() -> dict[str, str]:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    environment.setdefault("SOURCE_DATE_EPOCH", last_commit_time())
    return environment


def _put_in_place(fresh: Path, site: Path) -> None:
    try:
        swap(fresh, site)
    except OSError as error:
        message = f"det nye nettstedet kunne ikke legges i {site}: {error.strerror}"
        click.echo(f"{message}  →  det forrige ligger der som før; bygg på nytt", err=True)
        sys.exit(1)

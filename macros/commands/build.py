"""``mtenk build``: check, build beside the old site, and swap only when all went well."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from ..citations.bibliography import prepare
from ..history.git import read_history
from ..kit.build_folder import build_folder, fault, swap
from ..kit.build_time import last_commit_time
from ..kit.paths import ROOT
from ..reading.catalog import load
from ..reading.issue import format_text, has_errors
from ..rules.checking import all_issues
from . import unchanged
from .populating import pages_in_parallel
from .progress import Progress
from .unchanged import Known


@click.command(
    help="Bygg hele nettstedet. Går noe galt, blir det forrige stående.",
    options_metavar="[VALG]",
)
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default=ROOT / "site",
    show_default="site",
    metavar="MAPPE",
    help="Mappen som nettstedet blir lagt i.",
)
def build(site: Path) -> None:
    """Write the complete site; on any fault the previous one stays as it was."""
    found = fault(site, ROOT)
    if found:
        click.echo("  →  ".join(found), err=True)
        sys.exit(1)
    with _reproducible():
        if _is_built(site):
            click.echo(f"Uendret: {os.path.relpath(site)} er alt bygd av dette")
            return
        _check_and_build(site)
    click.echo(f"Bygget {os.path.relpath(site)}")


def _is_built(site: Path) -> bool:
    """Whether the site is what its sources give; what was said of them is said again."""
    before = unchanged.known(unchanged.key_of_sources())
    if before is None or before.site != unchanged.key_of_site(site):
        return False
    click.echo(before.said, nl=False, err=True)
    return True


def _check_and_build(site: Path) -> None:
    key, progress = unchanged.key_of_sources(), Progress()
    progress.step("Leser og sjekker …")
    said = stop_on_errors() + warn_without_dates()
    built = _build(site, progress)
    if key == unchanged.key_of_sources():  # nobody has saved anything meanwhile
        unchanged.remember(key, Known(built, said))


def _build(site: Path, progress: Progress) -> str:
    """Build and put in place; return what the new site is known by."""
    with build_folder(site) as folder, pages_in_parallel(progress.pages):
        if build_with_mkdocs(folder.fresh) != 0:
            click.echo("Byggingen stanset; det forrige nettstedet er som før.", err=True)
            sys.exit(1)
        built = unchanged.key_of_site(folder.fresh)
        _put_in_place(folder.fresh, site)
    return built


def stop_on_errors() -> str:
    """Print all issues, and end the program when one of them is an error; return what was said."""
    prepare(load(ROOT)[0])
    issues = all_issues(ROOT)
    said = format_text(issues)
    click.echo(said, nl=False, err=True)
    if has_errors(issues):
        sys.exit(1)
    return said


def warn_without_dates() -> str:
    """Say in one line why the pages will not show when they were last changed; return the line."""
    fault = read_history(ROOT).fault
    said = f"advarsel: {fault.message}  →  {fault.hint}\n" if fault else ""
    click.echo(said, nl=False, err=True)
    return said


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

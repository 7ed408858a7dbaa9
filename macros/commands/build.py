"""``mtenk build``: check, build beside the old site, and swap only when all went well."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import click

from .. import DRAFTS, ROOT
from ..checking import all_issues
from ..dates import last_commit_time
from ..git import read_history
from ..issue import format_text, has_errors


@click.command()
@click.option("--site", type=click.Path(path_type=Path), default=ROOT / "site", show_default="site")
def build(site: Path) -> None:
    """Write the complete site; on any fault the previous one stays as it was."""
    stop_on_errors()
    warn_without_dates()
    with tempfile.TemporaryDirectory(prefix=".site-", dir=site.resolve().parent) as folder:
        fresh = Path(folder) / "site"
        if run_mkdocs("build", "--strict", "--site-dir", str(fresh)) != 0:
            click.echo("The build stopped; the previous site is untouched.", err=True)
            sys.exit(1)
        _swap(fresh, site)
    click.echo(f"Built {os.path.relpath(site)}")


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


def run_mkdocs(*arguments: str) -> int:
    """Run MkDocs in the repository with reproducible dates; return its exit code."""
    command = [sys.executable, "-m", "mkdocs", *arguments]
    environment = _environment() | ({DRAFTS: "1"} if "serve" in arguments else {})
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def _environment() -> dict[str, str]:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    environment.setdefault("SOURCE_DATE_EPOCH", last_commit_time())
    return environment


def _swap(fresh: Path, site: Path) -> None:
    """Put the fresh tree where the old one was, by renames within one folder."""
    old = fresh.parent / "old"
    if site.exists():
        site.rename(old)
    fresh.rename(site)

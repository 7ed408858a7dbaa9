"""The command line ``mtenk`` (also ``python -m macros``)."""

from __future__ import annotations

import click

from .commands import (
    book,
    build,
    check,
    companies,
    move,
    new,
    publish,
    remove,
    rename,
    report,
    schema,
    serve,
    wording,
)

wording.speak_bokmal()


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Finn feil i MTENK-wikien, bygg den og vis den.",
    options_metavar="[VALG]",
    subcommand_metavar="KOMMANDO …",
)
def main() -> None:
    """Check, build and serve the MTENK wiki."""


COMMANDS = (
    book.book,
    build.build,
    check.check,
    companies.companies,
    move.move,
    new.new,
    publish.publish,
    remove.remove,
    rename.rename,
    report.report,
    schema.schema,
    serve.serve,
)

for command in COMMANDS:
    main.add_command(command)

if __name__ == "__main__":
    main(prog_name="mtenk")

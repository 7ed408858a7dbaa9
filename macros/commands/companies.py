"""``mtenk companies refresh``: renew company data from Brønnøysundregistrene's open APIs."""

from __future__ import annotations

import difflib
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from ..companies.register.client import API, Client, RegisterError
from ..companies.register.renewal import renewed
from ..companies.register.shapes import accounts, unit
from ..kit.clock import now
from ..reading.catalog import COMPANIES, load
from ..reading.validation import spelling_hint
from ..schema.company import Company
from .check import root_option


@click.group(
    help="Arbeid med dataene om selskaper.",
    options_metavar="[VALG]",
    subcommand_metavar="KOMMANDO …",
)
def companies() -> None:
    """Work with the data about companies."""


@companies.command(
    help="Hent fakta og regnskap fra Brønnøysund.\n\n"
    "Uten ID hentes alle selskaper med norsk nummer, ett om gangen.",
    options_metavar="[VALG]",
)
@click.argument("company_id", required=False, metavar="[ID]")
@click.option(
    "--write", is_flag=True, help="Skriv endringene i filene; uten dette blir de bare vist."
)
@click.option(
    "--api", default=API, show_default=True, metavar="ADRESSE", help="Registrenes adresse."
)
@root_option
def refresh(company_id: str | None, api: str, root: Path, *, write: bool) -> None:
    """Read name, form, industry, address, employees and accounts from the registers.

    Without ID, all companies with a Norwegian number are read, one request at a time.
    """
    try:
        client = Client(api)
        chosen = list(_chosen(root, company_id))
    except RegisterError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    failed = [company for company in chosen if not _refresh(client, root, company, write=write)]
    click.echo(_summary(len(chosen), len(failed), write=write), err=True)
    sys.exit(1 if failed else 0)


def _chosen(root: Path, company_id: str | None) -> Iterator[Company]:
    """Companies with a Norwegian number, or the one named; RegisterError when it has none."""
    entries = load(root.resolve())[0].companies
    if company_id is not None and company_id not in entries:
        hint = spelling_hint(company_id, entries, "selskapene")
        raise RegisterError(
            f"det finnes ikke noe selskap uten feil som heter «{company_id}»  →  {hint}"
        )
    for entry in entries.values():
        if company_id in {None, entry.value.id} and _number(entry.value):
            yield entry.value
        elif company_id == entry.value.id:
            raise RegisterError(f"«{company_id}» har ikke noe norsk organisasjonsnummer")


def _number(company: Company) -> str | None:
    legal = company.legal
    return legal.number if legal and legal.country == "NO" else None


def _refresh(client: Client, root: Path, company: Company, *, write: bool) -> bool:
    """Show what would change, and perhaps change it; False when a register gave no answer."""
    name = f"{COMPANIES}/{company.id}.yml"
    path = root / name
    try:
        old = path.read_bytes().decode()
        number = _number(company) or ""
        today = now().date()
        new = renewed(old, unit(client, number), accounts(client, number), today)
        new = new.replace("\n", "\r\n") if "\r\n" in old else new
        if write and new != old:
            _replace(path, new)
    except (RegisterError, OSError, UnicodeDecodeError) as error:
        click.echo(f"{name}: uendret: {error}", err=True)
        return False
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), name, name, lineterm="")
    for line in lines:
        click.echo("".join(char if char.isprintable() else "?" for char in line))
    return True


def _replace(path: Path, text: str) -> None:
    """Write beside the file and swap, so that it is never half written."""
    with tempfile.NamedTemporaryFile("wb", dir=path.parent, prefix=".", delete=False) as file:
        file.write(text.encode())
    Path(file.name).chmod(path.stat().st_mode)
    Path(file.name).replace(path)


def _summary(count: int, failed: int, *, write: bool) -> str:
    done = (
        "Filene er skrevet"
        if write
        else "Ingenting er skrevet; legg til --write for å endre filene"
    )
    answered = f"Registrene svarte for {count - failed} av {count} selskaper."
    return f"{answered} {done}." if count > failed else f"{answered} Ingenting er skrevet."

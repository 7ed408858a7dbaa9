"""Owners are known, own no more than there is, and no chain of parents goes in a ring."""

from __future__ import annotations

from collections.abc import Iterator

from ..reading.catalog import Catalog, Entry
from ..reading.issue import Issue
from ..reading.validation import spelling_hint
from ..schema.company import Company
from .help import Help

NAME = "company-owner"
SCOPE = "data"
HELP = Help(
    "En eier må finnes, kan ikke eie mer enn alt, og kan ikke eie seg selv gjennom andre.",
    file="data/companies/firma.yml",
    wrong="parent: merke",
    right="parent: null",
)

ALL = 100.0
"""Per cent of the shares."""
SLACK = 0.05
"""What rounding may add."""


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each unknown owner, each ring and each sum over 100 per cent."""
    for company_id, entry in catalog.companies.items():
        yield from _check_parent(catalog, company_id, entry)
        yield from _check_owners(catalog, entry)
        yield from _check_kind(entry)


def _check_parent(catalog: Catalog, company_id: str, entry: Entry[Company]) -> Iterator[Issue]:
    parent = entry.value.parent
    if parent is None:
        return
    if not catalog.has_company(parent):
        hint = spelling_hint(parent, catalog.companies, "selskapene")
        yield entry.document.issue(
            ("parent",), NAME, f"det finnes ikke noe selskap «{parent}»", hint
        )
    elif company_id in _chain(catalog, parent):
        message = f"eierkjeden over «{company_id}» fører tilbake til selskapet selv"
        hint = "skriv «parent: null» for selskapet som ikke hører til noe annet"
        yield entry.document.issue(("parent",), NAME, message, hint)


def _chain(catalog: Catalog, company_id: str) -> list[str]:
    """The company and its parents, up to the top or to where the ring closes."""
    found: list[str] = []
    current: str | None = company_id
    while current is not None and current in catalog.companies and current not in found:
        found.append(current)
        current = catalog.companies[current].value.parent
    return found


def _check_owners(catalog: Catalog, entry: Entry[Company]) -> Iterator[Issue]:
    total = 0.0
    for i, owner in enumerate(entry.value.owners):
        total += owner.share_percent or 0.0
        if owner.id == entry.value.id:
            message, hint = (
                f"«{owner.id}» eier seg selv",
                "skriv navnet på eieren, eller ta bort «id»",
            )
            yield entry.document.issue(("owners", i, "id"), NAME, message, hint)
        elif owner.id and not catalog.has_company(owner.id):
            hint = spelling_hint(owner.id, catalog.companies, "selskapene")
            message = f"det finnes ikke noe selskap «{owner.id}»"
            yield entry.document.issue(("owners", i, "id"), NAME, message, hint)
    if total > ALL + SLACK:
        message = f"eierne har til sammen {total:g} prosent av aksjene"
        hint = "se over andelene, og om de gjelder samme dag"
        yield entry.document.issue(("owners",), NAME, message, hint)


def _check_kind(entry: Entry[Company]) -> Iterator[Issue]:
    company = entry.value
    if company.kind == "unidentified" and (company.legal or company.figures or company.owners):
        message = "et ukjent selskap har juridisk enhet, tall eller eiere"
        hint = "skriv «kind: company» eller «kind: brand», eller ta dem bort"
        yield entry.document.issue(("kind",), NAME, message, hint)
    elif company.kind != "unidentified" and company.legal is None:
        message = f"«{company.id}» mangler juridisk enhet"
        hint = "skriv «legal» med navn og kilde, eller «kind: unidentified»"
        yield entry.document.issue(("legal",), NAME, message, hint)
    if company.kind == "brand" and company.subsidiaries:
        hint = "flytt dem til selskapet som eier dem"
        yield entry.document.issue(("subsidiaries",), NAME, "et merke eier ingen selskaper", hint)

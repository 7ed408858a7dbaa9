"""Numbers from a register of companies have the check digit that the country's register gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import ModuleType

from stdnum.dk import cvr
from stdnum.fi import ytunnus
from stdnum.no import orgnr as norwegian
from stdnum.se import orgnr as swedish

from ..reading.catalog import Catalog, Entry
from ..reading.documents import Location
from ..reading.issue import Issue
from ..schema.company import Company, Entity
from ..schema.company_labels import COUNTRIES
from .help import Help

NAME = "company-number"
SCOPE = "data"
HELP = Help(
    "Et organisasjonsnummer har et kontrollsiffer, og det stemmer ikke her.",
    file="data/companies/firma.yml",
    wrong='number: "982463719"',
    right='number: "982463718"',
)

REGISTERS: Mapping[str, ModuleType] = {
    "DK": cvr,
    "FI": ytunnus,
    "NO": norwegian,
    "SE": swedish,
}


def check(catalog: Catalog) -> Iterator[Issue]:
    """Yield an issue for each number that cannot be right."""
    for entry in catalog.companies.values():
        yield from _check_company(entry)


def _check_company(entry: Entry[Company]) -> Iterator[Issue]:
    legal = entry.value.legal
    entities: list[tuple[Location, Entity]] = [(("legal",), legal)] if legal else []
    entities += [(("subsidiaries", i), one) for i, one in enumerate(entry.value.subsidiaries)]
    for place, entity in entities:
        found = _fault(entity)
        if found:
            yield entry.document.issue((*place, "number"), NAME, *found)


def _fault(entity: Entity) -> tuple[str, str] | None:
    if entity.number is None:
        return None
    register = REGISTERS.get(entity.country)
    where = COUNTRIES[entity.country]
    if register is None:
        message = f"nummer fra {where} kan ikke kontrolleres her"
        return message, "utelat «number», og oppgi bare navnet"
    if register.compact(entity.number) != entity.number:
        message = f"nummeret «{entity.number}» har mellomrom eller andre tegn i seg"
        return message, f"skriv «{register.compact(entity.number)}»"
    if not register.is_valid(entity.number):
        message = (
            f"«{entity.number}» er ikke et nummer i registeret i {where}: kontrollsifferet er feil"
        )
        return message, "sammenlign med kilden, siffer for siffer"
    return None

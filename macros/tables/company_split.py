"""One split of a company's figures: the parts, and what share of the whole each of them is."""

from __future__ import annotations

from ..bokmal.dates import format_date
from ..bokmal.numbers import NBSP, format_number
from ..companies.companies import find_company
from ..reading.catalog import Catalog
from ..reading.errors import AuthorError
from ..schema.company import Company
from ..schema.company_labels import BASES, UNITS
from ..schema.figure import Part, Split
from .base import Body, Row, Scalar, Table, TextCell
from .companies import as_of_cell, sources_cell

NAME = "company-split"


def build(catalog: Catalog, company: str, number: int = 1) -> Table:
    """Show the split with this number in the file, counted from 1."""
    found = find_company(catalog, company)
    if number not in range(1, len(found.splits) + 1):
        count = len(found.splits)
        raise AuthorError(
            f"«{company}» har {count} fordelinger, ikke noen nummer {number}", "rett nummeret"
        )
    split = found.splits[number - 1]
    return Table(
        name=NAME,
        arguments={"company": company, "number": number},
        caption=f"{split.title}, {found.name} {format_date(split.period)}",
        head=(_head(split),),
        bodies=(Body(tuple(_row(catalog, found, split, part) for part in split.parts)),),
        records=tuple(_record(found, split, part) for part in split.parts),
        is_searchable=False,
    )


def unit_of(split: Split) -> str:
    """«millioner USD» or «%»."""
    return NBSP.join(part for part in (UNITS[split.unit], split.currency) if part)


def shares(split: Split) -> list[float | None]:
    """Per cent of the whole for each part; none where the parts are no sum."""
    whole = sum(part.value for part in split.parts)
    if split.unit == "percent" or whole <= 0 or any(part.value < 0 for part in split.parts):
        return [None for _ in split.parts]
    return [round(100 * part.value / whole, 1) for part in split.parts]


def _head(split: Split) -> Row:
    named = [TextCell(text="Del", scope="col", sort="text")]
    unit = unit_of(split) or "verdi"
    named.append(TextCell(text=unit[0].upper() + unit[1:], scope="col", sort="number"))
    if any(share is not None for share in shares(split)):
        named.append(TextCell(text="Andel", scope="col", sort="number"))
    named += [TextCell(text="Kilde", scope="col"), TextCell(text="Sist bekreftet", scope="col")]
    return tuple(named)


def _row(catalog: Catalog, company: Company, split: Split, part: Part) -> Row:
    share = shares(split)[split.parts.index(part)]
    share_cells = (
        ()
        if share is None
        else (TextCell(text=f"{format_number(share)}{NBSP}%", sort_value=share),)
    )
    return (
        TextCell(text=part.name, scope="row"),
        TextCell(text=format_number(part.value), sort_value=part.value),
        *share_cells,
        sources_cell(catalog, company, split.sources),
        as_of_cell(split.as_of),
    )


def _record(company: Company, split: Split, part: Part) -> dict[str, Scalar]:
    return {
        "company": company.id,
        "company_name": company.name,
        "title_nb": split.title,
        "period": split.period,
        "ends": split.ends.isoformat() if split.ends else "",
        "part": part.name,
        "value": part.value,
        "unit": split.unit,
        "currency": split.currency or "",
        "basis": split.basis,
        "basis_nb": BASES[split.basis],
        "sources": " ".join(split.sources),
        "as_of": split.as_of or "",
    }

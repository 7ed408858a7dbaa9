"""Companies and brands, a row each: industry, ownership, country, size, employees, revenue."""

from __future__ import annotations

from collections.abc import Sequence

from ..bokmal.collation import collate
from ..bokmal.numbers import format_number
from ..companies.companies import (
    basis_text,
    choose_companies,
    newest,
    period_text,
    source_url,
    value_text,
)
from ..companies.conversion import convert
from ..reading.catalog import Catalog
from ..schema.company import Company
from ..schema.company_labels import COUNTRIES, INDUSTRIES, KINDS, OWNERSHIPS, SCALES, SIZES, size_of
from ..schema.figure import Figure
from .base import Body, Cell, Filter, Scalar, Table, TextCell
from .companies import company_header

NAME = "company-overview"

FILTERS = (
    Filter("industry", "Bransje"),
    Filter("size", "Størrelse"),
    Filter("ownership", "Eierskap"),
    Filter("country", "Land"),
    Filter("kind", "Slag"),
)
NOT_FOUND = "ikke funnet"


def build(catalog: Catalog, companies: Sequence[str] = ()) -> Table:
    """List the companies named, or all, by name."""
    chosen = sorted(choose_companies(catalog, companies), key=lambda c: collate(c.name))
    return Table(
        name=NAME,
        arguments={"companies": tuple(companies)},
        caption="Oversikt over selskapene" if not companies else "Selskapene side om side",
        head=(_head(catalog),),
        bodies=tuple(Body((_cells(catalog, company),), _keys(company)) for company in chosen),
        records=tuple(_record(catalog, company) for company in chosen),
        filters=FILTERS,
    )


def _head(catalog: Catalog) -> tuple[TextCell, ...]:
    converted = (
        TextCell(text="Omsetning i kroner", note="årssnitt av kursen", scope="col", sort="number"),
    )
    return (
        TextCell(text="Navn", scope="col", sort="text"),
        TextCell(text="Slag", scope="col", sort="text"),
        TextCell(text="Bransje", scope="col", sort="text"),
        TextCell(text="Eierskap", scope="col", sort="text"),
        TextCell(text="Land", scope="col", sort="text"),
        TextCell(text="Ansatte", scope="col", sort="number"),
        TextCell(text="Omsetning", note="sortert innen hver valuta", scope="col", sort="text"),
        *(converted if catalog.exchange_rates else ()),
    )


def _cells(catalog: Catalog, company: Company) -> tuple[Cell, ...]:
    country = COUNTRIES[company.country] if company.country else "ukjent"
    cells: list[Cell] = [
        company_header(catalog, company),
        TextCell(text=KINDS[company.kind]),
        TextCell(text=INDUSTRIES[company.industry]),
        TextCell(text=OWNERSHIPS[company.ownership]),
        TextCell(text=country),
        _figure_cell(catalog, company, newest(company, "employees")),
        _figure_cell(catalog, company, newest(company, "revenue")),
    ]
    if catalog.exchange_rates:
        cells.append(_converted_cell(catalog, newest(company, "revenue")))
    return tuple(cells)


def _figure_cell(catalog: Catalog, company: Company, figure: Figure | None) -> TextCell:
    if figure is None:
        return TextCell(text=NOT_FOUND, sort_value="")
    value: Scalar = figure.value
    if figure.currency:
        value = f"{figure.currency} {amount(figure):020.2f}"
    basis = figure.scope if figure.basis == "reported" else basis_text(figure)
    note = ", ".join(part for part in (period_text(figure), basis) if part)
    source = source_url(catalog, company, figure.sources[0])
    return TextCell(text=value_text(figure), note=note, note_href=source, sort_value=value)


def _converted_cell(catalog: Catalog, figure: Figure | None) -> TextCell:
    converted = convert(catalog, figure) if figure else None
    if converted is None:
        return TextCell(text="ikke regnet om", sort_value="")
    text = f"{format_number(round(converted.millions, 1))} millioner"
    return TextCell(text=text, note=converted.rate_text, sort_value=converted.millions)


def amount(figure: Figure) -> float:
    """Whole units of the currency."""
    return figure.value * SCALES.get(figure.unit, 1)


def _keys(company: Company) -> dict[str, tuple[str, str]]:
    employees = newest(company, "employees")
    size = size_of(employees.value if employees else None)
    country = company.country or "unknown"
    return {
        "kind": (company.kind, KINDS[company.kind]),
        "industry": (company.industry, INDUSTRIES[company.industry]),
        "size": (size, SIZES[size]),
        "ownership": (company.ownership, OWNERSHIPS[company.ownership]),
        "country": (country, COUNTRIES[country] if company.country else "Ukjent land"),
    }


def _record(catalog: Catalog, company: Company) -> dict[str, Scalar]:
    employees, revenue = newest(company, "employees"), newest(company, "revenue")
    converted = convert(catalog, revenue) if revenue else None
    legal = company.legal
    record: dict[str, Scalar] = {
        "company": company.id,
        "name": company.name,
        "kind": company.kind,
        "legal_name": legal.name if legal else "",
        "legal_number": legal.number or "" if legal else "",
        "parent": company.parent or "",
        "industry": company.industry,
        "ownership": company.ownership,
        "country": company.country or "",
        **_figure_fields("employees", employees),
        **_figure_fields("revenue", revenue),
    }
    if catalog.exchange_rates:
        record["revenue_million_nok"] = converted.millions if converted else None
    return record


def _figure_fields(name: str, figure: Figure | None) -> dict[str, Scalar]:
    return {
        name: figure.value if figure else None,
        f"{name}_unit": figure.unit if figure else "",
        f"{name}_currency": figure.currency or "" if figure else "",
        f"{name}_qualifier": figure.qualifier or "" if figure else "",
        f"{name}_period": figure.period if figure else "",
        f"{name}_basis": figure.basis if figure else "",
        f"{name}_scope_nb": figure.scope or "" if figure else "",
        f"{name}_sources": " ".join(figure.sources) if figure else "",
    }

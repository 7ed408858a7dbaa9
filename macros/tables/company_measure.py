"""One measure across companies: a row a company and basis, a column a year."""

from __future__ import annotations

from collections.abc import Sequence

from ..companies.companies import (
    basis_text,
    choose_companies,
    period_text,
    series,
    source_url,
    unit_text,
    value_text,
)
from ..reading.catalog import Catalog
from ..reading.errors import AuthorError
from ..reading.validation import spelling_hint
from ..schema.company import Company
from ..schema.company_labels import MEASURES
from ..schema.figure import Figure
from .base import Body, Cell, GapCell, Row, Table, TextCell
from .companies import company_header, figure_record

NAME = "company-measure"


def build(catalog: Catalog, companies: Sequence[str], measure: str) -> Table:
    """Set the figures of a measure side by side, each series on a row of its own."""
    if measure not in MEASURES:
        hint = spelling_hint(measure, MEASURES, "måltallene")
        raise AuthorError(f"det finnes ikke noe måltall «{measure}»", hint)
    chosen = choose_companies(catalog, companies)
    groups = [(company, group) for company in chosen for group in series(company, measure)]
    if not groups:
        raise AuthorError(f"ingen av selskapene har «{measure}»", "velg et annet måltall")
    years = sorted({_year(figure) for _, group in groups for figure in group})
    head = (
        TextCell(text="Navn", scope="col", sort="text"),
        TextCell(text="Grunnlag", scope="col", sort="text"),
        *(TextCell(text=year, scope="col") for year in years),
    )
    rows = tuple(_row(catalog, company, group, years) for company, group in groups)
    return Table(
        name=NAME,
        arguments={"companies": tuple(companies), "measure": measure},
        caption=f"{MEASURES[measure]} år for år",
        head=(head,),
        bodies=(Body(rows),),
        records=tuple(
            figure_record(company, figure) for company, group in groups for figure in group
        ),
        is_searchable=False,
    )


def _year(figure: Figure) -> str:
    return figure.period[:4]


def _row(
    catalog: Catalog, company: Company, group: tuple[Figure, ...], years: Sequence[str]
) -> Row:
    by_year: dict[str, list[Figure]] = {}
    for figure in group:
        by_year.setdefault(_year(figure), []).append(figure)
    return (
        company_header(catalog, company, note=unit_text(group[0])),
        TextCell(text=basis_text(group[0])),
        *(_cell(catalog, company, by_year.get(year, ())) for year in years),
    )


def _cell(catalog: Catalog, company: Company, figures: Sequence[Figure]) -> Cell:
    """The value, which leads to its source; what it is counted in stands with the name."""
    if not figures:
        return GapCell(spoken="ikke funnet")
    shown = figures[-1]
    period = period_text(shown)
    note = period if period != _year(shown) else ""
    href = source_url(catalog, company, shown.sources[0])
    return TextCell(text=value_text(shown, with_unit=False), href=href, note=note)

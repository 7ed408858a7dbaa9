"""The figures of one company, each with its basis, its sources and the day they speak of."""

from __future__ import annotations

from collections.abc import Sequence

from ..companies.companies import (
    basis_text,
    ends_at,
    find_company,
    label_of,
    period_text,
    unit_text,
    value_text,
)
from ..reading.catalog import Catalog
from ..reading.errors import AuthorError
from ..reading.validation import spelling_hint
from ..schema.company import Company
from ..schema.company_labels import MEASURES
from ..schema.figure import Figure
from .base import Body, Row, Table, TextCell
from .companies import as_of_cell, figure_record, sort_day, sources_cell

NAME = "company-figures"

HEAD = (
    TextCell(text="Tall", scope="col", sort="text"),
    TextCell(text="Periode", scope="col", sort="text"),
    TextCell(text="Verdi", scope="col"),
    TextCell(text="Grunnlag", scope="col", sort="text"),
    TextCell(text="Kilde", scope="col"),
    TextCell(text="Sist bekreftet", scope="col", sort="text"),
)


def build(catalog: Catalog, company: str, measures: Sequence[str] = ()) -> Table:
    """List the figures of the measures named, or all, oldest first within each measure."""
    found = find_company(catalog, company)
    if isinstance(measures, str):
        raise AuthorError("måltallene skal stå i en liste", 'skriv ["revenue"] med hakeparenteser')
    for measure in measures:
        if measure not in MEASURES:
            hint = spelling_hint(measure, MEASURES, "måltallene")
            raise AuthorError(f"det finnes ikke noe måltall «{measure}»", hint)
    order = list(MEASURES)
    figures = sorted(
        (figure for figure in found.figures if not measures or figure.measure in measures),
        key=lambda f: (order.index(f.measure), label_of(f), ends_at(f), f.basis, f.scope or ""),
    )
    if not figures:
        raise AuthorError(f"«{company}» har ingen slike tall", "ta makroen bort fra siden")
    is_one = len({label_of(figure) for figure in figures}) == 1
    return Table(
        name=NAME,
        arguments={"company": company, "measures": tuple(measures)},
        caption=_caption(found, figures, measures),
        head=(HEAD[1:] if is_one else HEAD,),
        bodies=(Body(tuple(_row(catalog, found, f, is_one=is_one) for f in figures)),),
        records=tuple(figure_record(found, figure) for figure in figures),
        is_searchable=False,
    )


def _caption(company: Company, figures: Sequence[Figure], measures: Sequence[str]) -> str:
    if len(measures) == 1:
        units = sorted({unit_text(figure) for figure in figures} - {""})
        what = f"{MEASURES[measures[0]]} i {company.name}"
        return f"{what} ({', '.join(units)})" if units else what
    return f"Tall for {company.name}"


def _row(catalog: Catalog, company: Company, figure: Figure, *, is_one: bool) -> Row:
    """Cells of a figure; its name is left out where all rows would have the same."""
    remarks = [text for text in (figure.how, figure.note) if text]
    named = () if is_one else (TextCell(text=label_of(figure), scope="row"),)
    period = TextCell(
        text=period_text(figure),
        sort_value=None if is_one else sort_day(figure),
        scope="row" if is_one else None,
    )
    return (
        *named,
        period,
        TextCell(text=value_text(figure)),
        TextCell(text=basis_text(figure), note=" ".join(remarks)),
        sources_cell(catalog, company, figure.sources),
        as_of_cell(figure.as_of),
    )

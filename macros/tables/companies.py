"""What the tables about companies share: cells that lead to sources, and flat rows of figures."""

from __future__ import annotations

from ..bokmal.dates import format_date, is_stale
from ..citations.bibliography import citation_label
from ..companies.companies import company_url, ends_at, label_of, source_url
from ..kit.build_time import build_day
from ..reading.catalog import Catalog
from ..schema.company import Company
from ..schema.company_labels import BASES
from ..schema.figure import Figure
from .base import Scalar, SourcesCell, TextCell

UNDATED = "udatert"
STALE = "over 24 måneder gammel"


def company_header(catalog: Catalog, company: Company, *, note: str = "") -> TextCell:
    """Header cell that names a company."""
    url = company_url(catalog, company.id)
    return TextCell(text=company.name, href=url, note=note, scope="row")


def sources_cell(catalog: Catalog, company: Company, sources: tuple[str, ...]) -> SourcesCell:
    """Cell with a link for each source, to its full reference on the company's page."""
    links = (
        (citation_label(catalog, source)[1:-1], source_url(catalog, company, source))
        for source in sources
    )
    return SourcesCell(sources=tuple(links))


def as_of_cell(as_of: str | None) -> TextCell:
    """Cell that says when the source spoke, and whether that is long ago."""
    if as_of is None:
        return TextCell(text=UNDATED, sort_value="")
    note = STALE if is_stale(as_of, build_day()) else ""
    return TextCell(text=format_date(as_of), note=note, sort_value=as_of)


def figure_record(company: Company, figure: Figure) -> dict[str, Scalar]:
    """Flat row of a download: one figure with all that it needs to be read right."""
    return {
        "company": company.id,
        "company_name": company.name,
        "measure": figure.measure,
        "label_nb": label_of(figure),
        "period": figure.period,
        "ends": figure.ends.isoformat() if figure.ends else "",
        "qualifier": figure.qualifier or "",
        "value": figure.value,
        "unit": figure.unit,
        "currency": figure.currency or "",
        "basis": figure.basis,
        "basis_nb": BASES[figure.basis],
        "scope_nb": figure.scope or "",
        "how_nb": figure.how or "",
        "note_nb": figure.note or "",
        "sources": " ".join(figure.sources),
        "as_of": figure.as_of or "",
    }


def sort_day(figure: Figure) -> str:
    """What a column of periods is sorted by."""
    return ends_at(figure).isoformat()

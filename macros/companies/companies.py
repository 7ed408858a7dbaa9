"""What pages, tables and drawings need to know of companies. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ..bokmal.dates import first_day, format_date
from ..bokmal.numbers import NBSP, format_number
from ..reading.catalog import COMPANIES, Catalog, derived
from ..reading.errors import AuthorError, FaultyDataError
from ..reading.validation import spelling_hint
from ..schema.company import Company
from ..schema.company_labels import BASES, MEASURES, QUALIFIERS, UNITS
from ..schema.figure import Figure
from ..schema.page import CompanyPage


def find_company(catalog: Catalog, company_id: str) -> Company:
    """Company with this id; AuthorError otherwise."""
    entry = catalog.companies.get(company_id)
    if entry is None:
        if f"{COMPANIES}/{company_id}.yml" in catalog.unread:
            raise FaultyDataError(f"selskapet «{company_id}»")
        hint = spelling_hint(company_id, catalog.companies, "selskapene")
        raise AuthorError(f"det finnes ikke noe selskap «{company_id}»", hint)
    return entry.value


def choose_companies(catalog: Catalog, ids: Sequence[str]) -> list[Company]:
    """Companies named, or all; AuthorError when the list is not one of known ids, each once."""
    if isinstance(ids, str):
        raise AuthorError(
            "selskapene skal stå i en liste", 'skriv ["telenor", "telia"] med hakeparenteser'
        )
    if len(set(ids)) < len(ids):
        raise AuthorError("et selskap er nevnt mer enn én gang", "nevn hvert selskap én gang")
    return [find_company(catalog, company_id) for company_id in ids or catalog.companies]


def company_url(catalog: Catalog, company_id: str) -> str | None:
    """Address of the company's page below the site's root; None when it has none."""
    return _pages(catalog).get(company_id)


@derived
def _pages(catalog: Catalog) -> dict[str, str]:
    pages = (page for page in catalog.pages.values() if isinstance(page.meta, CompanyPage))
    return {page.meta.company: page.url for page in pages if isinstance(page.meta, CompanyPage)}


def source_url(catalog: Catalog, company: Company, source: str) -> str | None:
    """Address of a source's entry in the reference list on the company's page."""
    home = company_url(catalog, company.id)
    return f"{home}#kilde-{source}" if home else None


def label_of(figure: Figure) -> str:
    """«Omsetning», or the name that the data gives it."""
    return figure.label or MEASURES[figure.measure]


def unit_text(figure: Figure) -> str:
    """«millioner NOK», «%», «årsverk» or nothing."""
    return " ".join(part for part in (UNITS[figure.unit], figure.currency) if part)


def value_text(figure: Figure, *, with_unit: bool = True) -> str:
    """«over 7,3 milliarder NOK», held together on one line."""
    parts = [QUALIFIERS[figure.qualifier]] if figure.qualifier else []
    parts.append(format_number(figure.value))
    if with_unit and unit_text(figure):
        parts.append(unit_text(figure))
    return NBSP.join(parts).replace(" ", NBSP)


def period_text(figure: Figure) -> str:
    """«2022», or with the end of a financial year that does not follow the calendar."""
    if figure.ends is None or (figure.ends.month, figure.ends.day) == (12, 31):
        return format_date(figure.period)
    return f"{figure.period} (til {format_date(figure.ends.isoformat())})"


def basis_text(figure: Figure) -> str:
    """«regnet om senere: uten dtac i Thailand»."""
    return f"{BASES[figure.basis]}: {figure.scope}" if figure.scope else BASES[figure.basis]


def ends_at(figure: Figure) -> date:
    """Day that a figure is sorted by."""
    return figure.ends or first_day(figure.period)


def newest(company: Company, measure: str) -> Figure | None:
    """The figure of a measure that holds for the latest period.

    Where several hold for it, the one with the basis that comes first: as it was reported.
    """
    order = list(BASES)
    found = [figure for figure in company.figures if figure.measure == measure]
    return max(found, key=lambda f: (ends_at(f), -order.index(f.basis)), default=None)


def series(company: Company, measure: str) -> list[tuple[Figure, ...]]:
    """Figures that may be compared with each other: same label, basis, scope, unit and currency.

    Each series runs from its oldest figure to its newest; the series with most figures comes first.
    """
    groups: dict[tuple[str | None, ...], list[Figure]] = {}
    for figure in company.figures:
        if figure.measure == measure:
            key = (figure.label, figure.basis, figure.scope, figure.unit, figure.currency)
            groups.setdefault(key, []).append(figure)
    ordered = [tuple(sorted(group, key=ends_at)) for group in groups.values()]
    return sorted(ordered, key=lambda group: (-len(group), group[0].basis))


def top_of(catalog: Catalog, company: Company) -> Company:
    """The company at the top of the chain of parents; stops where the chain goes in a ring."""
    seen = {company.id}
    parent = company.parent
    while parent is not None and parent in catalog.companies and parent not in seen:
        company = catalog.companies[parent].value
        seen.add(parent)
        parent = company.parent
    return company


def below(catalog: Catalog, company: Company) -> Iterator[Company]:
    """Companies and brands that have this one as parent."""
    for entry in catalog.companies.values():
        if entry.value.parent == company.id and entry.value.id != company.id:
            yield entry.value

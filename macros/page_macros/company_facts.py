"""``company_facts("telenor")``: who, where and how much, each fact with its source and its age."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from ..bokmal.dates import format_date, is_stale
from ..bokmal.numbers import format_number
from ..citations.bibliography import citation_label
from ..companies.companies import (
    basis_text,
    company_url,
    find_company,
    label_of,
    newest,
    period_text,
    source_url,
    value_text,
)
from ..companies.ownership import entity_note, number_text, share_text
from ..kit.build_time import build_day
from ..schema.company import Company, Entity
from ..schema.company_labels import INDUSTRIES, KINDS, OWNERSHIPS
from .context import PageContext

REGISTER = "https://data.brreg.no/enhetsregisteret/oppslag/enheter/"
"""Where a Norwegian number can be looked up."""


@dataclass(frozen=True)
class Source:
    """A citation and where its full reference stands."""

    label: str
    href: str | None


@dataclass(frozen=True)
class Fact:
    """A line of the box. ``confirmed`` is when the source spoke, ``is_stale`` if long ago."""

    label: str
    text: str
    sources: tuple[Source, ...] = ()
    confirmed: str = ""
    is_stale: bool = False
    note: str = ""
    href: str | None = None


def render(context: PageContext, company: str) -> Markup:
    """Show the facts, what else is known, and what could not be confirmed."""
    found = find_company(context.catalog, company)
    box = _Box(context, found)
    return context.render(
        "company_facts.html",
        company=found,
        facts=list(box.facts()),
        statements=[box.fact("", item.text, item) for item in found.facts],
        candidates=[(item, box.sources(item.sources)) for item in found.candidates],
        checked=format_date(found.checked.isoformat()),
    )


@dataclass(frozen=True)
class _Box:
    context: PageContext
    company: Company

    def facts(self) -> Iterator[Fact]:
        """The lines of the box, in order."""
        company = self.company
        yield Fact("Slag", KINDS[company.kind])
        yield Fact("Bransje", INDUSTRIES[company.industry], note=company.trade or "")
        if company.legal:
            yield self.entity(
                "Selges av" if company.kind == "brand" else "Juridisk enhet", company.legal
            )
        for entity in company.subsidiaries:
            yield self.entity("Datterselskap", entity)
        if company.registered:
            register = company.registered
            parts = [register.industry, register.address, register.status]
            if register.employees is not None:
                parts.insert(1, f"{format_number(register.employees)} ansatte")
            note = "; ".join(part for part in parts if part)
            text = f"{register.name} ({register.form})"
            yield self.fact("Enhetsregisteret", text, register, note=note)
        if company.kind != "unidentified":
            label = "Eierform hos eieren" if company.kind == "brand" else "Eierform"
            yield Fact(label, OWNERSHIPS[company.ownership])
        for owner in company.owners:
            url = company_url(self.context.catalog, owner.id) if owner.id else None
            yield self.fact("Eier", owner.name, owner, note=share_text(owner), href=url)
        yield from self.dated()
        for measure in ("employees", "revenue"):
            figure = newest(company, measure)
            if figure:
                text = f"{value_text(figure)} ({period_text(figure)})"
                yield self.fact(label_of(figure), text, figure, note=basis_text(figure))
        if company.website:
            address = company.website.removeprefix("https://").removeprefix("www.")
            yield Fact("Nettsted", address, href=company.website)

    def dated(self) -> Iterator[Fact]:
        """Head office, founding, leader and listing."""
        company = self.company
        if company.headquarters:
            yield self.fact("Hovedkontor", company.headquarters.text, company.headquarters)
        if company.founded:
            by = f" av {', '.join(company.founded.by)}" if company.founded.by else ""
            text = f"{company.founded.year}{by}"
            yield replace(self.fact("Startet", text, company.founded), is_stale=False)
        if company.leader:
            text = f"{company.leader.name}, {company.leader.role}"
            yield self.fact("Leder", text, company.leader)
        if company.listing:
            listing = company.listing
            ticker = f" ({listing.ticker})" if listing.ticker else ""
            since = f", fra {format_date(listing.since)}" if listing.since else ""
            until = f", til {format_date(listing.until)}" if listing.until else ""
            text = f"{listing.exchange}{ticker}{since}{until}"
            yield self.fact("Børs", text, listing)

    def entity(self, label: str, entity: Entity) -> Fact:
        """A legal entity; a Norwegian number leads to the register."""
        if entity.number and entity.country == "NO":
            text = f"{entity.name}, org.nr. {number_text(entity)}"
            return self.fact(label, text, entity, href=f"{REGISTER}{entity.number}")
        number = entity_note(entity)
        return self.fact(label, f"{entity.name}, {number}" if number else entity.name, entity)

    def fact(
        self,
        label: str,
        text: str,
        item: object,
        *,
        note: str = "",
        href: str | None = None,
    ) -> Fact:
        """A line with what its data says of sources and age."""
        as_of = getattr(item, "as_of", None)
        remarks = [part for part in (note, getattr(item, "note", None)) if part]
        return Fact(
            label,
            text,
            self.sources(getattr(item, "sources", ())),
            format_date(as_of) if as_of else "",
            bool(as_of and is_stale(as_of, build_day())),
            ". ".join(remark.rstrip(".") for remark in remarks),
            href,
        )

    def sources(self, ids: tuple[str, ...]) -> tuple[Source, ...]:
        """Citations that lead to the reference list, here or on the company's own page."""
        catalog, page = self.context.catalog, self.context.page
        listed = catalog.references_of(page)
        found = []
        for source in ids:
            label = citation_label(catalog, source)[1:-1]
            elsewhere = source_url(catalog, self.company, source)
            href = f"{page.url}#kilde-{source}" if source in listed else elsewhere
            found.append(Source(label, href))
        return tuple(found)

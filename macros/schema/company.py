"""One company or brand a file: data/companies/<id>.yml. Every fact names its sources."""

from __future__ import annotations

from typing import Annotated, Literal

from annotated_types import MinLen
from pydantic import Field

from .base import Bokmal, Day, Form, Number, PartialDate, Slug, Strict, Text
from .figure import Figure, Sources, Split

Kind = Literal["company", "brand", "unidentified"]
Industry = Literal[
    "telecom",
    "defence",
    "semiconductors",
    "energy",
    "investment",
    "seafood",
    "electronics",
    "internet",
    "software",
    "space",
    "retail",
    "textiles",
    "agency",
    "car-trade",
    "unknown",
]
Ownership = Literal["state", "listed", "private", "cooperative", "municipal", "unknown"]
Country = Literal["NO", "SE", "DK", "FI", "TW", "US", "CH", "NL", "GB", "DE"]

WebAddress = Annotated[Text, Form("address_form", r"^https://[^\s\"'<>]+$")]
RegisterNumber = Annotated[Text, Form("number_form", r"^[0-9][0-9-]*$")]
Year = Annotated[int, Field(ge=1000, le=2100)]


class Sourced(Strict):
    """What every fact has. ``as_of`` is the day, month or year that the source speaks of.

    It is null when the source is a page without a date.
    """

    sources: Sources
    as_of: PartialDate | None
    note: Bokmal | None = None


class Statement(Sourced):
    """A fact in words, such as where the head office lies."""

    text: Bokmal


class Entity(Sourced):
    """A legal entity. ``number`` is its number in the country's register of companies."""

    name: Text
    country: Country
    number: RegisterNumber | None = None


class Register(Sourced):
    """What Enhetsregisteret says of the entity. «mtenk companies refresh» writes it."""

    name: Text
    form: Text
    industry_code: Text | None = None
    industry: Text | None = None
    address: Text | None = None
    employees: Annotated[int, Field(ge=0)] | None = None
    status: Text | None = None


class Founded(Sourced):
    """When it began, and by whom."""

    year: Year
    by: tuple[Text, ...] = ()


class Leader(Sourced):
    """Who leads it."""

    name: Text
    role: Bokmal


class Listing(Sourced):
    """Where the shares are traded. ``until`` is given when they no longer are."""

    exchange: Text
    ticker: Text | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None


class Owner(Sourced):
    """An owner, with its share of the shares in per cent where a source gives it."""

    name: Text
    id: Slug | None = None
    share_percent: Annotated[Number, Field(gt=0, le=100)] | None = None
    qualifier: Literal["about", "over", "under"] | None = None


class Milestone(Strict):
    """Something that happened. ``planned`` when no source has confirmed that it did."""

    when: PartialDate
    text: Bokmal
    sources: Sources
    planned: bool = False


class Candidate(Strict):
    """A firm that a name may refer to, when the name alone does not settle it."""

    name: Text
    text: Bokmal
    sources: tuple[Slug, ...] = ()


class Company(Strict):
    """A company, a brand that another company sells, or a name behind which no firm is found.

    ``legal`` is the entity itself, or for a brand the one that sells it. ``parent`` is the company
    in this wiki that it belongs to.
    """

    id: Slug
    name: Text
    aliases: tuple[Text, ...] = ()
    kind: Kind
    summary: Bokmal
    industry: Industry
    trade: Bokmal | None = None
    country: Country | None
    ownership: Ownership
    parent: Slug | None
    website: WebAddress | None = None
    checked: Day
    legal: Entity | None
    registered: Register | None = None
    subsidiaries: tuple[Entity, ...] = ()
    headquarters: Statement | None = None
    founded: Founded | None = None
    leader: Leader | None = None
    listing: Listing | None = None
    owners: tuple[Owner, ...] = ()
    figures: tuple[Figure, ...] = ()
    splits: tuple[Split, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    facts: tuple[Statement, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    not_confirmed: tuple[Bokmal, ...] = ()

    @property
    def all_references(self) -> frozenset[str]:
        """Ids of the works that the company's facts name."""
        return frozenset(source for _, source in self.sources_at())

    def sources_at(self) -> list[tuple[tuple[str | int, ...], str]]:
        """Every source id with its place in the file."""
        return list(_sources(self.model_dump(exclude_defaults=True), ()))


def _sources(
    value: object, place: tuple[str | int, ...]
) -> list[tuple[tuple[str | int, ...], str]]:
    found: list[tuple[tuple[str | int, ...], str]] = []
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "sources":
                found += [((*place, key, i), source) for i, source in enumerate(inner)]
            else:
                found += _sources(inner, (*place, key))
    elif isinstance(value, tuple | list):
        for i, inner in enumerate(value):
            found += _sources(inner, (*place, i))
    return found


class Rate(Strict):
    """What one unit of a currency cost in Norwegian kroner, on average over a year."""

    currency: Text
    year: Year
    nok: Annotated[Number, Field(gt=0)]
    sources: Annotated[tuple[Slug, ...], MinLen(1)]


class ExchangeRates(Strict):
    """The whole file data/exchange-rates.yml."""

    rates: tuple[Rate, ...]

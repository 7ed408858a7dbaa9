"""Who owns what around a company, in layers: owners, company, subsidiaries, brands. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from ..bokmal.dates import format_date
from ..bokmal.numbers import NBSP, format_number
from ..reading.catalog import Catalog
from ..schema.company import Company, Entity, Owner
from ..schema.company_labels import NUMBER_NAMES, QUALIFIERS
from .companies import below, company_url, top_of


@dataclass(frozen=True)
class Node:
    """An owner, company or brand. ``is_here`` for the one that the page tells of."""

    name: str
    note: str
    url: str | None = None
    is_here: bool = False
    kind: str = "company"


Layer = tuple[Node, ...]


def layers(catalog: Catalog, company: Company) -> list[Layer]:
    """Layers from the top down. A brand is shown with all that its owner has."""
    top = top_of(catalog, company)
    if top.kind == "unidentified":
        return []
    found = [_owners(catalog, top), _entities(catalog, top), _brands(catalog, top, company)]
    if top.kind == "company":
        found.insert(1, (_company(catalog, top, company),))
    return [layer for layer in found if layer]


def _owners(catalog: Catalog, top: Company) -> Layer:
    nodes = [_owner(catalog, owner) for owner in top.owners]
    shares = [owner.share_percent for owner in top.owners]
    known = sum(share for share in shares if share)
    is_listed = top.listing is not None and top.listing.until is None
    if is_listed and None not in shares and known < 100:  # noqa: PLR2004 - per cent
        rest = f"{format_number(round(100 - known, 3))}{NBSP}%" if known else "alle aksjene"
        about = "om lag " if any(owner.qualifier for owner in top.owners) else ""
        where = top.listing.exchange if top.listing else ""
        name = "Andre aksjonærer" if nodes else "Aksjonærer"
        note = (
            f"eier {about}{rest} (utregnet), handlet på {where}"
            if known
            else f"eier {rest}, handlet på {where}"
        )
        nodes.append(Node(name, note, kind="owner"))
    return tuple(nodes)


def _owner(catalog: Catalog, owner: Owner) -> Node:
    url = company_url(catalog, owner.id) if owner.id else None
    return Node(owner.name, share_text(owner), url, kind="owner")


def share_text(owner: Owner) -> str:
    """«eier om lag 68 % (28. juli 2025)»."""
    when = f" ({format_date(owner.as_of)})" if owner.as_of else ""
    if owner.share_percent is None:
        return f"eier; kilden oppgir ingen prosent{when}"
    qualifier = f"{QUALIFIERS[owner.qualifier]} " if owner.qualifier else ""
    return f"eier {qualifier}{format_number(owner.share_percent)}{NBSP}%{when}"


def _company(catalog: Catalog, top: Company, here: Company) -> Node:
    name = top.legal.name if top.legal else top.name
    return Node(name, entity_note(top.legal), company_url(catalog, top.id), top.id == here.id)


def entity_note(entity: Entity | None, *, after: str = "") -> str:
    """«org.nr. 982 463 718»."""
    parts = [after] if after else []
    if entity and entity.number and entity.country in NUMBER_NAMES:
        parts.append(f"{NUMBER_NAMES[entity.country]} {number_text(entity)}".replace(" ", NBSP))
    return ", ".join(parts)


def number_text(entity: Entity) -> str:
    """A Norwegian number in groups of three; others as they are."""
    number = entity.number or ""
    if entity.country == "NO":
        return NBSP.join((number[:3], number[3:6], number[6:]))
    return f"{number[:6]}-{number[6:]}" if entity.country == "SE" else number


def _entities(catalog: Catalog, top: Company) -> Layer:
    """Subsidiaries, and the entities that sell the brands below."""
    own = top.legal.name if top.legal else ""
    found: dict[str, Entity] = {entity.name: entity for entity in top.subsidiaries}
    sellers = {brand.id: brand.legal for brand in _sold(catalog, top)}
    for entity in sellers.values():
        if entity and (entity.name != own or top.kind == "brand"):
            found.setdefault(entity.name, entity)
    nodes = []
    for name, entity in found.items():
        sells = any(seller and seller.name == name for seller in sellers.values())
        role = "selger merkene under" if sells else "datterselskap"
        nodes.append(Node(name, entity_note(entity, after=role)))
    return tuple(nodes)


def _sold(catalog: Catalog, top: Company) -> list[Company]:
    """Brands below a company; around a brand, all that its seller sells."""
    if top.kind == "company":
        return [company for company in below(catalog, top) if company.kind == "brand"]
    others = [entry.value for entry in catalog.companies.values()]
    return [
        other
        for other in others
        if other.kind == "brand"
        and top.legal
        and other.legal
        and other.legal.name == top.legal.name
    ]


def _brands(catalog: Catalog, top: Company, here: Company) -> Layer:
    return tuple(
        Node(brand.name, "merke", company_url(catalog, brand.id), brand.id == here.id, "brand")
        for brand in _sold(catalog, top)
    )

"""What a page is about, in the words of schema.org. Pure; only what our data has a source for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..addresses import PUBLIC_DATA_FILES, urls
from ..comparison.public_version import VERSION
from ..glossary import glossary
from ..questions.bank import bank, by_page
from ..reading.catalog import Catalog
from ..reading.pages import SourcePage
from ..schema import labels
from ..schema.company import Company
from .public_data import LICENSE

Node = dict[str, Any]

CONTEXT = "https://schema.org"
LANGUAGE = "nb"
NAME = "MTENK"
FRONT_PAGE, GLOSSARY, DATASET, EXAM = "index", "ordliste", "stegmodeller/data", "eksamen"
COMPANY = "#selskap"
MOST_NAMES = 2

ENCODINGS = {"json": "application/json", "csv": "text/csv"}


@dataclass(frozen=True)
class Place:
    """A page as others reach it: its own address, and that of the site."""

    page: SourcePage
    address: str
    root: str


def structured_data(
    catalog: Catalog, place: Place, crumbs: Sequence[tuple[str, str]]
) -> Mapping[str, Any]:
    """Return all that is said of a page. ``crumbs`` are the pages above it, name and address."""
    graph = [_breadcrumbs(crumbs, place.page.meta.title)] if crumbs else []
    graph += _nodes(catalog, place)
    return {"@context": CONTEXT, "@graph": graph} if graph else {}


def _nodes(catalog: Catalog, place: Place) -> Iterator[Node]:
    page, quiz = place.page, _quiz(catalog, place)
    company = catalog.companies.get(getattr(page.meta, "company", ""))
    subject: Node | None = None
    if page.id == FRONT_PAGE:
        subject = _thing("WebSite", place, name=NAME, inLanguage=LANGUAGE)
    elif page.id == GLOSSARY:
        subject = _thing("DefinedTermSet", place, name=page.meta.title, inLanguage=LANGUAGE)
    elif page.id == DATASET:
        subject = _dataset(place)
    elif page.meta.kind in glossary.KINDS:
        subject = _term(catalog, place)
    elif company and company.value.kind != "unidentified":
        subject = _company(catalog, place, company.value)
    if subject:
        yield {**subject, "subjectOf": quiz} if quiz else subject
    elif quiz:
        yield quiz


def _breadcrumbs(crumbs: Sequence[tuple[str, str]], title: str) -> Node:
    """The way to the page; its own address is known."""
    items: list[Node] = [{"name": name, "item": address} for name, address in crumbs]
    numbered = enumerate([*items, {"name": title}], start=1)
    found = [{"@type": "ListItem", "position": position, **item} for position, item in numbered]
    return {"@type": "BreadcrumbList", "itemListElement": found}


def _thing(kind: str, place: Place, **more: Any) -> Node:
    found = {"@type": kind, "url": place.address, "description": place.page.meta.description}
    return found | more


def _term(catalog: Catalog, place: Place) -> Node:
    page = place.page
    title, other = glossary.title_parts(page)
    names = [name for name in (other, *page.meta.abbreviations, *page.meta.aliases) if name]
    node: Node = {
        "@type": "DefinedTerm",
        "name": title,
        "description": glossary.definition(page),
        "url": place.address,
    }
    if names:
        node["alternateName"] = list(dict.fromkeys(names))[:MOST_NAMES]
    if GLOSSARY in catalog.pages:
        node["inDefinedTermSet"] = place.root + catalog.pages[GLOSSARY].url
    return node


def _company(catalog: Catalog, place: Place, company: Company) -> Node:
    is_brand = company.kind == "brand"
    node: Node = {
        "@type": "Brand" if is_brand else "Organization",
        "@id": place.address + COMPANY,
        "name": company.name,
        "description": company.summary,
    }
    if company.website:
        node["url"] = company.website
    if is_brand:
        return node
    if company.founded:
        node["foundingDate"] = str(company.founded.year)
    if company.legal:
        node["legalName"] = company.legal.name
    if company.legal and company.legal.number and company.legal.country == "NO":
        number = company.legal.number.replace("-", "")
        node["identifier"] = {"@type": "PropertyValue", "propertyID": "NO-ORGNR", "value": number}
    parent = _page_of(catalog, company.parent)
    if parent:
        node["parentOrganization"] = {"@id": place.root + parent.url + COMPANY}
    return node


def _page_of(catalog: Catalog, company_id: str | None) -> SourcePage | None:
    """Page of a company that is one: a brand is nobody's parent organisation."""
    entry = catalog.companies.get(company_id or "")
    if not entry or entry.value.kind != "company":
        return None
    pages = catalog.pages.values()
    return next((p for p in pages if getattr(p.meta, "company", None) == company_id), None)


def _dataset(place: Place) -> Node:
    files = [
        {
            "@type": "DataDownload",
            "contentUrl": place.root + urls.public_data(name),
            "encodingFormat": ENCODINGS[name.rsplit(".", 1)[-1]],
        }
        for name, _ in PUBLIC_DATA_FILES
        if ".schema." not in name
    ]
    return _thing(
        "Dataset",
        place,
        name=f"Stegmodellene i {NAME}",
        license=LICENSE,
        version=VERSION,
        inLanguage=LANGUAGE,
        creator={"@type": "Organization", "name": NAME, "url": place.root},
        distribution=files,
    )


def _quiz(catalog: Catalog, place: Place) -> Node | None:
    """The questions about a page: how hard, and how many. On the page for practice, all of them."""
    page = place.page
    questions = bank(catalog) if page.id == EXAM else by_page(catalog).get(page.id, ())
    if not questions:
        return None
    levels = sorted({one.question.difficulty for one in questions})
    quiz: Node = {
        "@type": "Quiz",
        "educationalLevel": labels.join_words([labels.DIFFICULTIES[n].lower() for n in levels]),
        "mainEntity": {"@type": "ItemList", "numberOfItems": len(questions)},
    }
    return _thing("Quiz", place, name=page.meta.title) | quiz if page.id == EXAM else quiz

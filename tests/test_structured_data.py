"""JSON-LD: what is said of each kind of page, and that no text can end the element."""

from __future__ import annotations

import json
import re

import pytest
from lxml import html

from macros.publish.page_parts.structured_data import json_for_html
from macros.publish.structured_data import Place, structured_data
from macros.questions.bank import by_page
from tests.artefacts import complete_pages

ROOT = "https://x.test/w/"
HOSTILE = "</script><script>alert('1')</script> <!-- & \" \\ \u2028 {{ 7*7 }}"
PAGE = (
    '<html><head><link rel="canonical" href="{address}"><!--mt:structured_data--></head><body>'
    '<nav class="mt-path"><ol><li><a href="{up}">Forside</a></li><li>Bare tekst</li>'
    '<li><a href="../">A &amp; B</a></li></ol></nav><a href="ute">Ute</a></body></html>'
)


def graph(catalog, page_id, crumbs=()):
    page = catalog.pages[page_id]
    found = structured_data(catalog, Place(page, ROOT + page.url, ROOT), crumbs)
    return found.get("@graph", [])


def the(catalog, page_id, kind):
    return next(node for node in graph(catalog, page_id) if node["@type"] == kind)


def test_a_concept_is_a_defined_term_with_its_questions(catalog):
    page = "markedsforing/begreper/kundereise"
    term = the(catalog, page, "DefinedTerm")
    assert term["name"] == "Kundereise"
    assert term["description"].startswith("Kundereisen er ")
    assert term["url"] == f"{ROOT}{page}/"
    assert term["inDefinedTermSet"] == the(catalog, "ordliste", "DefinedTermSet")["url"]
    quiz = term["subjectOf"]
    assert quiz["@type"] == "Quiz"
    assert quiz["mainEntity"]["numberOfItems"] == len(by_page(catalog)[page])


def test_a_title_with_its_abbreviation_gives_two_names(catalog):
    term = the(catalog, "markedsforing/begreper/cpc", "DefinedTerm")
    assert term["name"] == "Cost Per Click"
    assert term["alternateName"][0] == "CPC"


def test_a_company_is_told_by_what_its_data_has(catalog):
    company = catalog.companies["telenor"].value
    node = the(catalog, "selskaper/massive/telenor", "Organization")
    assert node["foundingDate"] == str(company.founded.year)
    assert node["legalName"] == company.legal.name
    assert node["identifier"]["value"] == company.legal.number
    assert node["url"] == company.website
    assert set(node) <= {
        *("@type", "@id", "name", "description", "url", "foundingDate", "legalName"),
        *("identifier", "parentOrganization", "subjectOf"),
    }


def test_a_brand_is_no_organization_and_a_mere_name_is_nothing(catalog):
    assert the(catalog, "selskaper/massive/talkmore", "Brand")["name"] == "Talkmore"
    unknown = {c.value.id for c in catalog.companies.values() if c.value.kind == "unidentified"}
    pages = [p for p in catalog.pages.values() if getattr(p.meta, "company", None) in unknown]
    assert pages
    for page in pages:
        assert not {"Brand", "Organization"} & {n["@type"] for n in graph(catalog, page.id)}


def test_a_parent_is_the_organization_on_another_page(catalog):
    parents = {
        node["parentOrganization"]["@id"]
        for page in catalog.pages
        for node in graph(catalog, page)
        if "parentOrganization" in node
    }
    ids = {node.get("@id") for page in catalog.pages for node in graph(catalog, page)}
    assert parents <= ids


def test_the_data_are_a_dataset(catalog):
    node = the(catalog, "stegmodeller/data", "Dataset")
    assert {"name", "description", "license", "version", "creator", "distribution"} <= set(node)
    formats = {file["encodingFormat"] for file in node["distribution"]}
    assert formats == {"application/json", "text/csv"}


def test_the_front_page_is_the_site(catalog):
    node = the(catalog, "index", "WebSite")
    assert (node["name"], node["inLanguage"], node["url"]) == ("MTENK", "nb", ROOT)


def test_the_path_ends_in_the_page(catalog):
    (crumbs,) = graph(catalog, "kart", [("Forside", ROOT)])
    assert [item["position"] for item in crumbs["itemListElement"]] == [1, 2]
    assert crumbs["itemListElement"][0]["item"] == ROOT
    assert crumbs["itemListElement"][1] == {
        "@type": "ListItem",
        "position": 2,
        "name": catalog.pages["kart"].meta.title,
    }
    assert graph(catalog, "kart") == []


def test_no_text_ends_the_element():
    text = str(json_for_html({HOSTILE: [HOSTILE]}))
    assert not re.search(r"[<>&\u2028]", text)
    assert json.loads(text) == {HOSTILE: [HOSTILE]}


@pytest.fixture
def built(tmp_path, wiki):
    """Build the small wiki with a hostile title, and give what is written into a page."""
    hostile = "</script><script>alert(1)</script> <!-- & \\"
    path = "docs/begreper/kundereise.md"
    wiki.edit(path, "title: Kundereise", f"title: '{hostile}'")

    def fill(address):
        page = tmp_path / "site/begreper/kundereise/index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(PAGE.format(address=address, up="../../"), "utf-8")
        complete_pages(tmp_path / "site", wiki.catalog())
        return page.read_text("utf-8")

    return hostile, fill


def test_a_hostile_title_stays_text(built):
    title, fill = built
    document = html.document_fromstring(fill(f"{ROOT}begreper/kundereise/"))
    (script,) = document.xpath("//script")
    assert script.get("type") == "application/ld+json"
    crumbs, term = json.loads(script.text)["@graph"]
    assert term["name"] == title
    assert [(item["name"], item.get("item")) for item in crumbs["itemListElement"]] == [
        ("Forside", ROOT),
        ("A & B", f"{ROOT}begreper/"),
        (title, None),
    ]


def test_a_page_without_its_own_address_says_nothing(built):
    _, fill = built
    assert "ld+json" not in fill("https://x.test/another/")
    assert "mt:structured_data" not in fill("https://x.test/another/")

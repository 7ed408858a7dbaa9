"""What other programs read of the site: each page's card, what it says it is, and its address."""

from __future__ import annotations

import io
import json
from urllib.parse import urlsplit

import pytest
from lxml import html
from PIL import Image

from macros.publish.built_site import BuiltSite

KIND_OF_PAGE = {
    "": "WebSite",
    "ordliste/": "DefinedTermSet",
    "stegmodeller/data/": "Dataset",
    "markedsforing/begreper/kundereise/": "DefinedTerm",
    "stegmodeller/aida/": "DefinedTerm",
    "selskaper/massive/telenor/": "Organization",
    "selskaper/massive/talkmore/": "Brand",
    "eksamen/": "Quiz",
}
REQUIRED = {
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name"},
    "WebSite": {"name", "url", "inLanguage"},
    "DefinedTermSet": {"name", "url"},
    "DefinedTerm": {"name", "description", "url", "inDefinedTermSet"},
    "Organization": {"name", "url"},
    "Brand": {"name"},
    "PropertyValue": {"propertyID", "value"},
    "Dataset": {"name", "description", "url", "license", "version", "creator", "distribution"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "Quiz": {"educationalLevel", "mainEntity"},
    "ItemList": {"numberOfItems"},
}
"""What a thing of each type must say; a type that is not here is unknown."""

ADDRESSES = ("@id", "url", "item", "contentUrl", "inDefinedTermSet")
MOST_BYTES = 1100
SOCIAL = {
    *("og:title", "og:description", "og:type", "og:url", "og:site_name", "og:locale"),
    *("og:image", "og:image:width", "og:image:height", "og:image:alt"),
}


@pytest.fixture(scope="module")
def root(site, catalog):
    return BuiltSite.read(site, catalog).address


def exists(site, address):
    """Whether a file of the site is served at an address below its root."""
    path = site / urlsplit(address).path.lstrip("/")
    return path.is_file() or (path / "index.html").is_file()


def things(value):
    """Every object in JSON-LD that has a type."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from things(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from things(inner)


def data_faults(text, site, root):
    """What is wrong with a page's JSON-LD."""
    try:
        content = json.loads(text)
    except ValueError:
        return ["no JSON"]
    found = [] if content.get("@context") == "https://schema.org" else ["another vocabulary"]
    for thing in things(content):
        kind = thing["@type"]
        if kind not in REQUIRED:
            found.append(f"unknown type {kind}")
        elif kind != "Organization" or "@id" in thing:
            lacking = REQUIRED[kind] - thing.keys() - ({"url"} if kind == "Organization" else set())
            found += [f"{kind} without {name}" for name in sorted(lacking)]
        for name in ADDRESSES:
            address = thing.get(name)
            if address is None:
                continue
            below = address.removeprefix(root)
            if not urlsplit(address).scheme:
                found.append(f"{name} is not in full: {address}")
            elif below != address and not exists(site, below):
                found.append(f"{name} leads nowhere: {address}")
    return found


def social(page):
    return {
        meta.get("property"): meta.get("content") for meta in page.xpath("//meta[@property]")
    } | {meta.get("name"): meta.get("content") for meta in page.xpath("//meta[@name]")}


def structured(page):
    return page.xpath("//script[@type='application/ld+json']/text()")


def test_every_page_says_what_others_need(documents, site, root):
    wrong = {}
    for url, page in documents.items():
        said = social(page)
        lacking = sorted(name for name in SOCIAL if not said.get(name))
        (canonical,) = page.xpath("//link[@rel='canonical']/@href")
        if lacking or not canonical == said["og:url"] == root + url:
            wrong[url] = (lacking, canonical, said.get("og:url"))
    assert wrong == {}


def test_every_card_is_there_in_the_size_told(documents, site, root):
    cards = {social(page)["og:image"] for page in documents.values()}
    assert len(cards) == len(documents)
    total = 0
    for address in cards:
        raw = (site / address.removeprefix(root)).read_bytes()
        assert Image.open(io.BytesIO(raw)).size == (1200, 630)
        assert len(raw) <= 25_000
        total += len(raw)
    assert total < 5_000_000
    assert len(list((site / "assets/kort").iterdir())) == len(cards)


def test_what_pages_say_they_are_is_right(documents, site, root):
    wrong = {}
    for url, page in documents.items():
        texts = structured(page)
        found = [fault for text in texts for fault in data_faults(text, site, root)]
        if len(texts) != 1 or found or len(texts[0].encode()) > MOST_BYTES:
            wrong[url] = (len(texts), found, [len(text.encode()) for text in texts])
    assert wrong == {}
    sizes = [len(text.encode()) for page in documents.values() for text in structured(page)]
    assert sum(sizes) / len(sizes) < 1000


@pytest.mark.parametrize(("url", "kind"), KIND_OF_PAGE.items())
def test_a_page_is_of_its_type(documents, url, kind):
    (text,) = structured(documents[url])
    graph = json.loads(text)["@graph"]
    assert graph[-1]["@type"] == kind
    assert (graph[0]["@type"] == "BreadcrumbList") is (url != "")


def test_the_path_is_the_one_that_readers_see(documents):
    for url, page in documents.items():
        links = [link.text_content() for link in page.xpath("//nav[@class='mt-path']//a")]
        graph = json.loads(structured(page)[0])["@graph"] if structured(page) else []
        told = [item["name"] for node in graph for item in node.get("itemListElement", ())]
        assert told[:-1] == links, url


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('{"a": ', "no JSON"),
        ('{"@context": "http://x"}', "another vocabulary"),
        ('{"@context": "https://schema.org", "@type": "Thing"}', "unknown type Thing"),
        ('{"@context": "https://schema.org", "@type": "Quiz", "name": "x"}', "Quiz without"),
        (
            '{"@context": "https://schema.org", "@type": "Brand", "name": "x", "url": "../"}',
            "url is not in full: ../",
        ),
        (
            '{"@context": "https://schema.org", "@type": "Brand", "@id": "https://x.test/borte/#a"}',
            "@id leads nowhere: https://x.test/borte/#a",
        ),
    ],
)
def test_a_fault_is_found(text, fault, site):
    assert any(found.startswith(fault) for found in data_faults(text, site, "https://x.test/"))


def test_the_page_for_lost_readers_is_not_found(site):
    page = html.parse(str(site / "404.html")).getroot()
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert page.xpath("//meta[@name='description']/@content")
    assert not page.xpath("//link[@rel='canonical'] | //meta[@property]")
    assert not page.xpath("//link[@type='text/markdown']")
    assert not structured(page)


def test_every_action_leads_somewhere(documents, site, root, catalog):
    printable = set()
    for url, page in documents.items():
        if url == "":
            continue
        links = {a.text_content(): a.get("href") for a in page.xpath("//*[@id='mt-sidevalg']//a")}
        assert {"Vis som Markdown", "Rediger på GitHub", "Meld fra om feil"} <= set(links), url
        assert links["Vis som Markdown"] == "index.md"
        assert links["Rediger på GitHub"].endswith(f"/docs/{catalog.pages[url.strip('/')].file}")
        report = urlsplit(links["Meld fra om feil"])
        assert report.path.endswith("/issues/new")
        assert f"page={root}{url}" in report.query.replace("%3A", ":")
        if "Skriv ut hele delen" in links:
            printable.add(url)
            assert (site / url / links["Skriv ut hele delen"] / "index.html").is_file()
    assert printable == {
        f"{path.name}/" for path in (site / "utskrift").iterdir() if (path / "index.html").is_file()
    }


def test_the_form_for_faults_takes_what_is_filled_in(repo):
    import yaml

    form = yaml.safe_load((repo / ".github/ISSUE_TEMPLATE/feil.yml").read_text("utf-8"))
    assert "page" in {field.get("id") for field in form["body"]}
    assert form["title"] == "Feil: "

"""What every page of the built site must be like."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import etree, html
from lxml.html import HtmlElement

LEFTOVERS = re.compile(r"\{\{|\}\}|\{%|%\}|Macro (Rendering|Syntax) Error|Undefined")


def content(page: HtmlElement) -> HtmlElement:
    """The article, without navigation and code."""
    article = html.fromstring(html.tostring(page.xpath("//article")[0]))
    for code in article.xpath("//pre | //code"):
        code.drop_tree()
    return article


def faults(page: HtmlElement) -> list[str]:
    """What is wrong with one page, in words."""
    found = []
    headings = page.xpath("//h1")
    if len(headings) != 1:
        found.append(f"{len(headings)} h1")
    doubled = [name for name, times in Counter(page.xpath("//@id")).items() if times > 1]
    if doubled:
        found.append(f"ids used twice: {doubled}")
    text = content(page).text_content()
    leftover = LEFTOVERS.search(text)
    if leftover:
        found.append(f"left over: {text[leftover.start() : leftover.start() + 60]!r}")
    if not page.xpath("//meta[@name='description']/@content"):
        found.append("no description")
    if page.get("lang") not in {"nb", "no"}:
        found.append(f"language {page.get('lang')}")
    if page.xpath("//th[not(normalize-space())]"):
        found.append("a table header without text")
    return found + empty_sections(page)


def empty_sections(page: HtmlElement) -> list[str]:
    """Headings with nothing before the next heading of the same or a higher level."""
    found = []
    headings = page.xpath("//article//*[self::h2 or self::h3 or self::h4]")
    for heading in headings:
        following = heading.getnext()
        if following is None or (
            following.tag in {"h2", "h3", "h4"} and following.tag <= heading.tag
        ):
            found.append(f"empty section «{heading.text_content().strip()}»")
    return found


def clicks_from_start(documents: Mapping[str, HtmlElement]) -> dict[str, int]:
    """Fewest clicks on navigation links from the start page to each page."""
    reached = {"": 0}
    waiting = deque([""])
    while waiting:
        address = waiting.popleft()
        for href in documents[address].xpath("//nav//a/@href | //article//a/@href"):
            path = urlsplit(urljoin(f"http://site/{address}", href)).path.lstrip("/")
            if path in documents and path not in reached:
                reached[path] = reached[address] + 1
                waiting.append(path)
    return reached


def test_every_page_is_right(documents):
    wrong = {address: faults(page) for address, page in documents.items() if faults(page)}
    assert wrong == {}


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<h1>a</h1><h1>b</h1>", "2 h1"),
        ("<h1>a</h1><p id='x'></p><p id='x'></p>", "ids used twice: ['x']"),
        ("<h1>a</h1><p>{{ typo }}</p>", "left over: '{{ typo }}'"),
        ("<h1>a</h1><h2>b</h2><h2>c</h2><p>d</p>", "empty section «b»"),
        ("<h1>a</h1><h2>b</h2>", "empty section «b»"),
        ("<h1>a</h1><table><tr><th></th></tr></table>", "a table header without text"),
    ],
)
def test_a_wrong_page_is_found(body, fault):
    page = html.document_fromstring(
        f"<html lang='nb'><head><meta name='description' content='x'></head>"
        f"<body><article>{body}</article></body></html>"
    )
    assert faults(page) == [fault]


def test_every_source_page_is_built(documents, catalog):
    assert {page.url for page in catalog.pages.values()} <= set(documents)


def test_every_page_is_within_three_clicks(documents):
    clicks = clicks_from_start(documents)
    assert {
        address: clicks.get(address) for address in documents if clicks.get(address, 9) > 3
    } == {}


def test_the_sitemap_is_complete(site, documents):
    tree = etree.parse(str(site / "sitemap.xml"))
    listed = [element.text or "" for element in tree.iterfind("{*}url/{*}loc")]
    root = min(listed, key=len)
    assert {address.removeprefix(root) for address in listed} == set(documents)
    assert len(listed) == len(set(listed))


def test_pages_of_a_kind_have_their_sections(documents, catalog):
    for page in catalog.pages.values():
        headings = [h.text for h in page.headings() if h.level == 2]
        shown = [
            h.text_content().removesuffix("#").strip()
            for h in documents[page.url].xpath("//article//h2")
        ]
        assert [_plain(h) for h in headings] == shown, page.id


def _plain(heading: str) -> str:
    return re.sub(r"[*_`]", "", heading)

"""Beside each page lies its Markdown, with every row and every word of the page."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urlsplit

import pytest
from lxml import html

from macros.publish.markdown.article import ARTICLE, LEFT_OUT, LEFT_OUT_CLASSES, TOOLS

TAG = re.compile(r"(?<!\\)</?(?!br>)[a-zA-Z][\w-]*(?=[\s>/])")
FENCE = re.compile(r"^(`{3,})\w*\n(.*?)^\1$", re.DOTALL | re.MULTILINE)
CODE = re.compile(r"(?<!\\)(`+)[^`]+\1")
LINK = re.compile(r"\]\(([^)\s]*)(?: \"[^\"]*\")?\)|<(https?:[^>]*)>")
WORD = re.compile(r"\w+")
SOURCE = re.compile(r"\\\W|\]\([^)\s]*(?: \"[^\"]*\")?\)|<br>|[*`|]")


def prose(text):
    """Markdown without its code."""
    return CODE.sub("", FENCE.sub("", text))


def words(text):
    return WORD.findall(SOURCE.sub(" ", text).replace("_", " "))


def all_words(text):
    """Words of Markdown; those of code are taken as they stand, addresses and all."""
    code = " ".join(match[2] for match in FENCE.finditer(text))
    return words(FENCE.sub("", text)) + WORD.findall(code.replace("_", " "))


def article_of(page):
    """A copy of the article, without what the Markdown leaves out."""
    article = html.fromstring(html.tostring(page.find_class(ARTICLE)[0], encoding="unicode"))
    for element in list(article.iter()):
        left_out = (
            not isinstance(element.tag, str)
            or element.tag in LEFT_OUT | TOOLS
            or element.tag == "svg"
            or element.get("aria-hidden") == "true"
            or element.get("hidden") is not None
            or LEFT_OUT_CLASSES & set(element.get("class", "").split())
        )
        if left_out and element.getparent() is not None:
            element.drop_tree()
    return article


def faults(page, text):
    """What the Markdown of a page lacks or has too much of."""
    article = article_of(page)
    lines = [words(line) for line in text.splitlines() if line.startswith("|")]
    found = [f"a tag is left: {tag}" for tag in TAG.findall(prose(text))]
    for row in article.iter("tr"):
        cells = [words(" ".join(cell.itertext())) for cell in row.iter("td", "th")]
        wanted = Counter(word for cell in cells for word in cell)
        if not any(wanted <= Counter(line) for line in lines):
            found.append(f"a row is missing: {' '.join(map(str, cells))[:80]}")
    lost = Counter(words(" ".join(article.itertext()))) - Counter(all_words(text))
    if lost:
        found.append(f"words are lost: {dict(lost)}")
    for match in LINK.finditer(prose(text)):
        link = match.group(1) or match.group(2)
        if urlsplit(link).scheme not in {"http", "https", "mailto"}:
            found.append(f"a link is not in full: {link}")
    return found


@pytest.fixture(scope="module")
def texts(site, catalog):
    """Markdown of every page of the wiki, by its address."""
    return {
        page.url: (site / page.url / "index.md").read_text("utf-8")
        for page in catalog.pages.values()
    }


def test_every_page_is_whole_in_markdown(documents, texts):
    wrong = {url: faults(documents[url], text) for url, text in texts.items()}
    assert {url: found for url, found in wrong.items() if found} == {}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("| a | b |", "words are lost: {'c': 1}"),
        ("| a |\n| b c |", "a row is missing: ['a'] ['b']"),
        ("| a | b |\n\nc <b>", "a tag is left: <b"),
        ("| a | b |\n\n[c](../c/)", "a link is not in full: ../c/"),
        ("| a | b |\n\n`<b>` c", None),
        ("| a | b |\n\n```html\n<b> c\n```", None),
        ("| a<br> | b |\n\n```\n[c](c)\n```", None),
        ("| a | b |\n\nc \\<b>", None),
    ],
)
def test_a_fault_is_found(text, fault):
    page = html.document_fromstring(
        f'<article class="{ARTICLE}"><table><tr><th>a</th><td>b</td></tr></table><p>c</p></article>'
    )
    assert faults(page, text) == ([fault] if fault else [])


def test_every_page_points_to_its_markdown(documents, texts):
    links = "//link[@rel='alternate'][@type='text/markdown']/@href"
    assert {tuple(documents[url].xpath(links)) for url in texts} == {("index.md",)}


def test_the_index_has_every_page_and_leads_to_it(site, texts):
    text = (site / "llms.txt").read_text("utf-8")
    found = re.findall(r"\]\((\S+/)index\.md\)", text)
    root = re.search(r"\((\S+)llms-full\.txt\)", text).group(1)
    assert {address.removeprefix(root) for address in found} == texts.keys() - {""}
    assert len(found) == len(set(found))


def test_the_whole_is_all_the_pages(site, texts):
    whole = (site / "llms-full.txt").read_text("utf-8")
    assert all(text in whole for text in texts.values())
    assert len(whole) < sum(map(len, texts.values())) + 10 * len(texts)

"""Every link and anchor on the built site leads somewhere, generated tables included."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html
from lxml.html import HtmlElement

from tests.built_site import served

CONFIGURATION = Path(__file__).with_name("linkcheckerrc")


def linkchecker(url: str) -> subprocess.CompletedProcess[str]:
    # As root LinkChecker turns into «nobody», who may not read the folder: the server reads for it.
    command = [sys.executable, "-m", "linkcheck", "--config", str(CONFIGURATION), url]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def dead_anchors(documents: Mapping[str, HtmlElement]) -> Iterator[str]:
    """Links within the site whose anchor is no id on the page that they lead to."""
    ids = {address: set(page.xpath("//@id")) for address, page in documents.items()}
    for address, page in documents.items():
        for href in page.xpath("//a/@href | //*[local-name()='a']/@*[local-name()='href']"):
            target = urlsplit(urljoin(f"http://site/{address}", href))
            if target.hostname != "site" or not target.fragment:
                continue
            found = ids.get(target.path.lstrip("/"))
            if found is not None and unquote(target.fragment) not in found:
                yield f"{address}: {href}"


def test_linkchecker_finds_no_dead_link(site_url):
    found = linkchecker(site_url)
    assert found.returncode == 0, found.stdout + found.stderr
    assert "0 errors found" in found.stdout


def test_linkchecker_can_fail(tmp_path):
    (tmp_path / "index.html").write_text('<a href="nowhere.html">x</a>')
    with served(tmp_path) as url:
        found = linkchecker(url)
    assert found.returncode == 1
    assert "nowhere.html" in found.stdout
    assert "1 error found" in found.stdout


def test_every_anchor_exists(documents):
    assert list(dead_anchors(documents)) == []


def test_a_dead_anchor_is_found():
    pages = {
        "": html.fromstring(
            '<div><p id="top">x</p><a href="#top">y</a><a href="a/#no">z</a></div>'
        ),
        "a/": html.fromstring('<div id="yes"></div>'),
    }
    assert list(dead_anchors(pages)) == [": a/#no"]

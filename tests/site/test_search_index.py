"""What a search fetches, of the site as it is and of one with a thousand pages."""

from __future__ import annotations

import gzip
import re
from random import Random

import pytest

from macros.publish.built_site import BuiltSite
from macros.publish.search.index import IndexedPage, index_files
from macros.publish.search.names import named_page
from macros.publish.search.page_text import sections_in
from tests.thousand_pages import more_pages

MOST_BYTES = 150_000
SCRIPTS = ("mtenk-search.js", "search/*.js")


@pytest.fixture(scope="module")
def pages(site, catalog):
    return [
        IndexedPage(named_page(catalog, page.source), tuple(sections_in(page.article)))
        for page in BuiltSite.read(site, catalog).pages.values()
    ]


def compressed(content):
    return len(gzip.compress(content, 9))


def limit(repo, file, name):
    """A limit that the scripts keep to."""
    text = (repo / "docs/assets/js/search" / file).read_text("utf-8")
    return int(re.search(rf"const {name} = (\d+);", text)[1])


def most_fetched(repo, files):
    """Names, scripts, and the largest pieces and texts, as many as one search may ask for."""
    sizes = {name: compressed(content.encode()) for name, content in files.items()}

    def largest(folder, count):
        return sum(sorted((sizes[n] for n in sizes if n.startswith(folder)), reverse=True)[:count])

    scripts = [path for glob in SCRIPTS for path in (repo / "docs/assets/js").glob(glob)]
    assert len(scripts) > 5
    return (
        sizes["names.json"]
        + sum(compressed(path.read_bytes()) for path in scripts)
        + largest("words/", limit(repo, "shards.js", "MOST_A_QUERY"))
        + largest("text/", limit(repo, "engine.js", "MOST_HITS"))
    )


def test_the_site_has_the_index_of_its_pages(site, pages):
    folder = site / "search"
    written = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }
    assert written == index_files(pages)
    assert not (site / "search.json").exists()


def test_every_page_has_text(pages):
    assert [page.named.id for page in pages if not page.sections] == []


def test_the_measure_sees_what_is_too_much(repo, pages):
    files = index_files(pages)
    heavy = {**files, "words/heavy.json": Random(1).randbytes(MOST_BYTES).hex()}
    assert most_fetched(repo, heavy) > MOST_BYTES


@pytest.mark.parametrize("count", [0, 1000])
def test_no_first_search_fetches_more_than_it_may(repo, pages, count):
    all_pages = more_pages(pages, count) if count else pages
    assert len(all_pages) == (count or len(pages))
    assert most_fetched(repo, index_files(all_pages)) <= MOST_BYTES

"""A search fetches little: few bytes for the first, few pieces for any."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import expect

from tests.browser.searching import PAGE, PAUSE, hits, search

MOST_BYTES = 150_000
MOST_PIECES = 6


@pytest.mark.parametrize(
    "query",
    [
        "kundereise",
        "Corporate Social Responsibility",
        "hva er forskjellen på kundereise og kundeopplevelse",
    ],
)
def test_a_first_search_written_letter_by_letter_fetches_little(browser, site, site_url, query):
    page = browser.new_page(service_workers="block")
    page.goto(site_url + PAGE, wait_until="load")
    fetched: list[str] = []
    page.on("requestfinished", lambda request: fetched.append(request.url))
    page.keyboard.press("/")
    page.keyboard.type(query, delay=30)
    expect(hits(page).first).to_be_visible()
    page.wait_for_timeout(PAUSE)
    files = [url.removeprefix(site_url) for url in fetched]
    assert any(file.endswith("names.json") for file in files)
    assert any("search/text/" in file for file in files)
    assert sum(len(gzip.compress((site / file).read_bytes(), 9)) for file in files) <= MOST_BYTES
    page.close()


def test_no_query_asks_for_many_pieces(browser, site_url):
    long = "kunde kommunikasjon markedsføring innovasjon teknologi selskap reklame forskning"
    for query in (long, "kun", "ko", "k"):
        page = browser.new_page()
        page.goto(site_url + PAGE, wait_until="load")
        pieces: list[str] = []
        page.on("request", lambda r, found=pieces: found.append(r.url) if "/words/" in r.url else 0)
        search(page, query)
        assert len(pieces) <= MOST_PIECES
        assert len(set(pieces)) == len(pieces)
        page.close()

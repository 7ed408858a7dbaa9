"""Pages load without console errors and without asking any other host."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest

PAGES = (
    "",
    "generelt/",
    "markedsforing/begreper/kundereise/",
    "markedsforing/begreper/aida/",
    "stegmodeller/",
    "stegmodeller/aida/",
    "stegmodeller/sammenligning/",
    "stegmodeller/faser/vurdering/",
)


@pytest.mark.parametrize("address", PAGES)
def test_page_loads_cleanly(browser, site_url, address):
    context = browser.new_context(color_scheme="dark", viewport={"width": 360, "height": 740})
    page = context.new_page()
    problems: list[str] = []
    page.on(
        "console", lambda m: problems.append(m.text) if m.type in {"error", "warning"} else None
    )
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("requestfailed", lambda request: problems.append(f"failed: {request.url}"))
    page.on("request", lambda request: _note_foreign(request.url, site_url, problems))
    page.goto(site_url + address, wait_until="networkidle")  # what is fetched late counts too
    assert problems == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360, "the page scrolls sideways"
    assert brightness(page) < 0.5
    page.emulate_media(color_scheme="light")
    assert brightness(page) > 0.5
    assert problems == []
    context.close()


def brightness(page) -> float:
    """Of the page's background, from 0 (black) to 1 (white)."""
    colour = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    return sum(map(int, re.findall(r"\d+", colour)[:3])) / (3 * 255)


def _note_foreign(url: str, site_url: str, problems: list[str]) -> None:
    if urlsplit(url).scheme in {"http", "https"} and not url.startswith(site_url):
        problems.append(f"foreign: {url}")


def test_a_table_can_be_sorted_and_filtered(browser, site_url):
    page = browser.new_page()
    page.goto(site_url + "stegmodeller/", wait_until="load")
    table = page.locator("mtenk-table")
    table.get_by_role("button", name="År").click()
    assert table.locator("th[aria-sort=ascending]").count() == 1
    years = table.locator("tbody tr td:nth-child(2)").all_inner_texts()
    dated = [int(year[:4]) for year in years if year[:4].isdigit()]
    assert dated == sorted(dated)
    before = table.locator("tbody tr:visible").count()
    table.get_by_label("Form").select_option("funnel")
    assert 0 < table.locator("tbody tr:visible").count() < before
    page.close()


def test_tables_stand_without_javascript(browser, site_url):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + "stegmodeller/sammenligning/")
    assert page.locator("mtenk-table tbody th").count() > 30
    context.close()

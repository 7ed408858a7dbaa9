"""The 404 page offers pages near the address that was asked for."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

OLD = "innovasjon-kommunikasjon-og-markedsforing/begreper-og-teorier"


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("markedsforing/begreper/kundereisen/", "Kundereise"),
        ("kundreise", "Kundereise"),
        ("begreper/s%C3%B8kemotoroptimalisering", "Search Engine Optimization (SEO)"),
        (f"{OLD}/unique-selling-proposition", "Unique Selling Proposition (USP)"),
        ("interessante-selskaper/massive-selskaper/telenoor", "Telenor"),
        ("big_data.html", "Big Data"),
        ("stegmodeller/aida-modellen/", "AIDA"),
    ],
)
def test_near_pages_are_offered(browser, site_url, asked, first):
    page = browser.new_page()
    page.goto(site_url + asked)
    near = page.get_by_role("status").filter(has_text="Mente du")
    links = near.get_by_role("link")
    expect(links.first).to_have_text(first)
    assert links.count() <= 5
    links.first.click()
    expect(page.locator("h1")).to_have_text(first)
    page.close()


@pytest.mark.parametrize("asked", ["xyzzy/qwerty", "wp-admin/setup.php", "%E0%A4%A", "a/../404"])
def test_nothing_is_offered_for_nothing_alike(browser, site_url, asked):
    page = browser.new_page()
    faults = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    with page.expect_response("**/names.json"):
        page.goto(site_url + asked)
    page.wait_for_timeout(200)
    expect(page.get_by_text("Mente du")).to_have_count(0)
    expect(page.get_by_role("heading", name="Fant ikke siden")).to_be_visible()
    assert faults == []
    page.close()


def test_at_most_five_are_offered(browser, site_url):
    page = browser.new_page()
    page.goto(f"{site_url}kundereiser")
    links = page.get_by_role("status").filter(has_text="Mente du").get_by_role("link")
    expect(links).to_have_count(5)
    page.close()


def test_without_script_the_sections_stand(browser, site_url):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}kundreise")
    expect(page.get_by_text("Mente du")).to_have_count(0)
    expect(page.locator("main").get_by_role("link", name="Stegmodeller")).to_be_visible()
    context.close()

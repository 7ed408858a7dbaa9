"""Definitions of terms by pointer, keyboard and finger, and without script."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

PAGE = "stegmodeller/lemon-verhoef/"
TERM = "mtenk-term"


@pytest.fixture
def page(browser, site_url):
    context = browser.new_context()
    page = context.new_page()
    page.goto(site_url + PAGE)
    yield page
    context.close()


def _tip(page):
    return page.locator(".mt-tip:popover-open")


def test_the_pointer_shows_the_tip_and_may_move_onto_it(page):
    term = page.locator(TERM).first
    term.locator("a").hover()
    expect(_tip(page)).to_contain_text(term.get_attribute("data-definition"))
    _tip(page).hover()
    page.wait_for_timeout(400)
    expect(_tip(page)).to_be_visible()
    page.locator("h1").hover()
    expect(_tip(page)).to_have_count(0)


def test_the_keyboard_shows_it_and_escape_takes_it_away(page):
    link = page.locator(f"{TERM} a").first
    page.keyboard.press("Tab")
    link.focus()
    expect(_tip(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(_tip(page)).to_have_count(0)
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: PAGE not in url)


def test_a_screen_reader_gets_the_definition(page):
    term = page.locator(TERM).first
    expect(term.locator("a")).to_have_accessible_description(term.get_attribute("data-definition"))


def test_the_tip_stays_within_a_narrow_window(page):
    page.set_viewport_size({"width": 320, "height": 600})
    for link in page.locator(f"{TERM} a").all():
        link.hover()
        box = _tip(page).bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320


def test_the_first_tap_shows_the_tip_and_the_second_follows_the_link(browser, site_url):
    context = browser.new_context(has_touch=True, viewport={"width": 360, "height": 640})
    page = context.new_page()
    page.goto(site_url + PAGE)
    link = page.locator(f"{TERM} a").first
    link.tap()
    expect(_tip(page)).to_be_visible()
    assert page.url.endswith(PAGE)
    page.locator("h1").tap()
    expect(_tip(page)).to_have_count(0)
    link.tap()
    link.tap()
    page.wait_for_url(lambda url: PAGE not in url)
    context.close()


def test_without_script_it_is_a_plain_link(browser, site_url):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + PAGE)
    page.locator(f"{TERM} a").first.click()
    page.wait_for_url(lambda url: PAGE not in url)
    context.close()


@pytest.mark.parametrize("width", [320, 360])
def test_the_map_of_a_section_is_readable_on_a_phone(browser, site_url, width):
    page = browser.new_page(viewport={"width": width, "height": 700})
    page.goto(f"{site_url}markedsforing/")
    text = page.locator(".mt-map__drawing--arcs text").first
    scale = page.locator(".mt-map__drawing--arcs").evaluate(
        "svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width"
    )
    assert float(text.get_attribute("font-size")) * scale >= 12
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()

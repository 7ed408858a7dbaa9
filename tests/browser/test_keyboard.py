"""The wiki by keyboard alone: past the menu, in the menu, searching, sorting, choosing."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

WIDE = {"width": 1440, "height": 900}
NARROW = {"width": 360, "height": 740}
CONCEPT = "markedsforing/begreper/aida/"


@pytest.fixture
def open_page(browser, site_url):
    """Return an opener of pages in a window of a size."""
    contexts = []

    def open_(address, size, **options) -> Page:
        context = browser.new_context(viewport=size, service_workers="block", **options)
        contexts.append(context)
        page = context.new_page()
        page.goto(site_url + address, wait_until="load")
        return page

    yield open_
    for context in contexts:
        context.close()


def tab_to(page: Page, selector: str, most: int = 60) -> None:
    """Press Tab until the focus is there."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"{selector} cannot be reached with Tab")


def within(seconds: float, happens: Callable[[], bool]) -> None:
    """Wait until it does. (Playwright's own wait_for_function is stopped by the site's policy.)"""
    end = time.monotonic() + seconds
    while not happens():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("address", ["", CONCEPT, "stegmodeller/sammenlign/", "404.html"])
def test_the_first_stop_leads_past_the_menu(open_page, address, size):
    page = open_page(address, size)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Hopp til innholdet")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main')")


def test_the_header_is_walked_in_the_order_it_is_seen(open_page):
    page = open_page(CONCEPT, NARROW)
    left = -1
    page.keyboard.press("Tab")
    for _ in range(5):
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('.mt-header')")
        box = page.evaluate("document.activeElement.getBoundingClientRect().left")
        assert box > left
        left = box


@pytest.mark.parametrize("way", ["Escape", "Lukk menyen"])
def test_the_menu_opens_closes_and_gives_the_focus_back(open_page, way):
    page = open_page(CONCEPT, NARROW)
    button = page.get_by_role("button", name="Meny", exact=True)
    menu = page.get_by_role("navigation", name="Hovedmeny")
    tab_to(page, ".mt-header__menu")
    expect(menu).not_to_be_visible()
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('#mt-meny')")
    if way == "Escape":
        page.keyboard.press("Escape")
    else:
        expect(page.get_by_role("button", name=way)).to_be_focused()
        page.keyboard.press("Space")
    expect(menu).not_to_be_visible()
    expect(button).to_be_focused()


def test_a_link_in_the_menu_is_followed(open_page):
    page = open_page(CONCEPT, NARROW)
    tab_to(page, ".mt-header__menu")
    page.keyboard.press("Enter")
    tab_to(page, "#mt-meny a")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: CONCEPT not in url)


def test_the_contents_lead_to_their_heading(open_page):
    page = open_page(CONCEPT, NARROW, reduced_motion="reduce")
    tab_to(page, ".mt-header__toc")
    page.keyboard.press("Enter")
    tab_to(page, "#mt-toc a:not(:first-child), #mt-toc li + li a")
    page.keyboard.press("Enter")
    expect(page.locator("#mt-toc")).not_to_be_visible()
    page.wait_for_url(re.compile("#"))
    expect(page.locator(":target")).to_be_in_viewport()
    top = page.evaluate("document.querySelector(':target').getBoundingClientRect().top")
    assert top >= page.evaluate("document.querySelector('.mt-header').offsetHeight")


def test_the_focus_stays_on_a_hit_while_better_ones_arrive(open_page):
    page = open_page(CONCEPT, WIDE)
    page.keyboard.press("Control+k")
    page.keyboard.type("kundereise")
    first = page.get_by_role("dialog").locator("a").first
    expect(first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    page.evaluate("""() => {
      const search = document.querySelector("mtenk-search");
      search.show([...search.results.children].map((hit) => hit.cloneNode(true)), "");
    }""")
    expect(first).to_be_focused()


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_searching(open_page, size):
    page = open_page(CONCEPT, size)
    dialog = page.get_by_role("dialog")
    tab_to(page, ".mt-search__open")
    page.keyboard.press("Enter")
    expect(dialog.locator("input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).not_to_be_visible()
    expect(page.locator(".mt-search__open")).to_be_focused()
    page.keyboard.press("/")
    page.keyboard.type("kundereise")
    expect(dialog.locator("a", has_text="Kundereise").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(dialog.locator("a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: CONCEPT not in url)


def test_sorting_and_filtering_a_table(open_page):
    page = open_page("stegmodeller/", WIDE)
    tab_to(page, "mtenk-table input[type=search]", most=120)
    page.keyboard.type("aida")
    expect(page.locator("mtenk-table [role=status]")).to_contain_text(re.compile(r"^[2-5] av"))
    tab_to(page, ".mt-table__frame")
    tab_to(page, "th:nth-child(2) .mt-sort")
    page.keyboard.press("Enter")
    expect(page.locator("th[aria-sort=ascending]")).to_have_count(1)
    page.keyboard.press("Space")
    expect(page.locator("th[aria-sort=descending]")).to_have_count(1)
    expect(page.locator("th[aria-sort=descending] .mt-sort")).to_be_focused()


def test_a_wide_table_is_scrolled_with_the_arrows(open_page):
    page = open_page("stegmodeller/", NARROW)
    frame = page.locator(".mt-table__frame").first
    tab_to(page, ".mt-table__frame", most=120)
    page.keyboard.press("ArrowRight")
    within(3, lambda: frame.evaluate("frame => frame.scrollLeft > 0"))
    expect(frame).to_be_focused()
    expect(frame).to_have_accessible_name(re.compile(r"\w"))


def test_comparing(open_page):
    page = open_page("stegmodeller/sammenlign/", NARROW)
    tab_to(page, ".mt-picker input[type=checkbox]", most=60)
    for _ in range(2):
        page.keyboard.press("Space")
        page.keyboard.press("Tab")
    expect(page.locator(".mt-chosen li")).to_have_count(2)
    tab_to(page, "[data-action=differences]")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Vis forskjeller")).to_have_attribute(
        "aria-pressed", "true"
    )
    tab_to(page, ".mt-share summary")
    page.keyboard.press("Enter")
    tab_to(page, "[data-action=csv]")
    tab_to(page, ".mt-workbench__view .mt-table__frame")


def test_the_palette_is_changed(open_page):
    page = open_page(CONCEPT, NARROW, color_scheme="light")
    tab_to(page, "mtenk-theme button")
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.get_by_role("button", name="Fargetema: mørkt")).to_be_focused()


MOVING = """() => [...document.querySelectorAll("*")].filter((element) => {
  const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
  return /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior !== "auto";
}).length"""


def test_nothing_moves_for_those_who_ask_for_rest(open_page):
    for address in (CONCEPT, "", "stegmodeller/sammenlign/?modeller=aida,race"):
        assert open_page(address, WIDE, reduced_motion="reduce").evaluate(MOVING) == 0
    assert open_page("", WIDE, reduced_motion="no-preference").evaluate(MOVING) > 0


def test_the_menu_opens_without_javascript(open_page):
    page = open_page("", NARROW, java_script_enabled=False)
    menu = page.get_by_role("navigation", name="Hovedmeny")
    expect(menu).not_to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    menu.get_by_role("link", name="Introduksjon").first.click()
    page.wait_for_url(lambda url: "generelt" in url)

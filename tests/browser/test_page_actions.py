"""What one can do with a page, with pointer, keyboard and finger, and without script."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.axe import examiner

PAGE = "markedsforing/begreper/kundereise/"
SECTION = "hosting/"


@pytest.fixture
def context(browser):
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture
def page(context, site_url):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(site_url + PAGE)
    return page


def _open(page):
    page.get_by_role("button", name="Sidevalg").click()
    return page.locator("#mt-sidevalg")


def test_the_page_is_copied_as_markdown(page, site):
    _open(page).get_by_role("button", name="Kopier siden som Markdown").click()
    status = page.locator(".mt-page-actions__status")
    expect(status).to_have_text("Siden er kopiert som Markdown.")
    expect(status).to_have_role("status")
    expect(page.locator("#mt-sidevalg")).to_be_hidden()
    expect(page.get_by_role("button", name="Sidevalg")).to_be_focused()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == (site / PAGE / "index.md").read_text("utf-8")


def test_a_browser_that_cannot_wait_still_copies(page, site):
    page.evaluate("delete window.ClipboardItem")
    _open(page).get_by_role("button", name="Kopier siden som Markdown").click()
    expect(page.locator(".mt-page-actions__status")).to_have_text("Siden er kopiert som Markdown.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == (site / PAGE / "index.md").read_text("utf-8")


def test_a_failure_is_told(page):
    page.route("**/index.md", lambda route: route.abort())
    _open(page).get_by_role("button", name="Kopier siden som Markdown").click()
    text = "Siden kunne ikke hentes. Er du på nett?"
    expect(page.locator(".mt-page-actions__status")).to_have_text(text)


def test_a_browser_that_says_no_is_told(page):
    page.evaluate("""() => {
        navigator.clipboard.write = () => Promise.reject();
        navigator.clipboard.writeText = () => Promise.reject();
    }""")
    _open(page).get_by_role("button", name="Kopier siden som Markdown").click()
    text = "Nettleseren lot oss ikke kopiere."
    expect(page.locator(".mt-page-actions__status")).to_have_text(text)


def test_the_page_is_printed(page):
    page.evaluate("window.print = () => { window.printed = true; }")
    _open(page).get_by_role("button", name="Skriv ut").click()
    assert page.evaluate("window.printed")
    expect(page.locator("#mt-sidevalg")).to_be_hidden()


def test_the_keyboard_goes_through_the_menu(page):
    opener = page.get_by_role("button", name="Sidevalg")
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#mt-sidevalg")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Kopier siden som Markdown")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Vis som Markdown")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#mt-sidevalg")).to_be_hidden()
    expect(opener).to_be_focused()


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_the_menu_lies_by_its_button_within_the_window(page, width):
    page.set_viewport_size({"width": width, "height": 720})
    menu = _open(page)
    button = page.get_by_role("button", name="Sidevalg").bounding_box()
    box = menu.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert 0 <= box["y"] - (button["y"] + button["height"]) <= 12
    heights = [item.bounding_box()["height"] for item in menu.locator("li:visible > *").all()]
    assert len(heights) == 5
    assert min(heights) >= 44
    assert button["height"] >= 44


def test_the_whole_section_is_printed_from_its_first_page(page, site_url):
    page.goto(site_url + SECTION)
    _open(page).get_by_role("link", name="Skriv ut hele delen").click()
    page.wait_for_url(f"{site_url}utskrift/{SECTION}")


def test_without_script_the_links_stand(browser, site_url):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + PAGE)
    menu = _open(page)
    names = [item.inner_text() for item in menu.locator("li:visible").all()]
    assert names == ["Vis som Markdown", "Rediger på GitHub", "Meld fra om feil"]
    context.close()


def test_the_open_menu_breaks_no_rule(browser, site_url):
    with examiner(browser) as look:
        look.visit(site_url + PAGE)
        _open(look.page)
        assert [str(found) for found in look.examine(thoroughly=True)] == []
        assert look.page.locator("#mt-sidevalg").is_visible()

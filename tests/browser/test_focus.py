"""Tab goes to everything that can be used, and what has the focus is marked and in sight."""

from __future__ import annotations

from pathlib import Path

import pytest

PROBE = (Path(__file__).resolve().parent / "probes/focus.js").read_text("utf-8")
SIZES = {1440: 900, 360: 740}
SHORT = "bidra/oppgave/"
PAGES = (
    "",
    "markedsforing/begreper/kundereise/",
    "stegmodeller/",
    "stegmodeller/sammenlign/?modeller=aida,race",
    "markedsforing/begreper/cpc/",
)

STYLE = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
TRAP = """() => document.querySelector(".mt-prose a").addEventListener("keydown", (event) => {
  if (event.key === "Tab") event.preventDefault();
})"""


@pytest.fixture(params=SIZES, ids=lambda width: f"{width}px")
def page(browser, request):
    size = {"width": request.param, "height": SIZES[request.param]}
    context = browser.new_context(viewport=size, reduced_motion="reduce", service_workers="block")
    page = context.new_page()
    page.add_init_script(PROBE)
    yield page
    context.close()


def walk(page, key: str) -> list[str]:
    """Once round the page; what was wrong on the way, and what was not reached."""
    page.evaluate("mtenkFocus.clear()")
    for _ in range(page.evaluate("mtenkFocus.count()") + 2):
        page.keyboard.press(key)
    page.keyboard.press("Tab")
    return page.evaluate("[...mtenkFocus.faults(), ...mtenkFocus.passedBy()]")


@pytest.mark.parametrize("address", PAGES)
def test_the_focus_reaches_everything_and_is_seen(page, site_url, address):
    page.goto(site_url + address, wait_until="networkidle")  # the workbench fills itself late
    assert page.evaluate("mtenkFocus.count()") > 20
    for key in ("Tab", "Shift+Tab"):
        # What is wrong is wrong each time; once may be a page that was still settling.
        assert walk(page, key) == [] or walk(page, key) == []


@pytest.mark.parametrize(
    ("css", "fault"),
    [
        (":focus-visible { outline: none !important }", "no ring"),
        (".mt-header { height: 95vh !important }", "hidden by"),
        ("html { scroll-padding-top: 0 !important }", "under the header"),
    ],
)
def test_a_fault_is_found(page, site_url, css, fault):
    page.goto(site_url + SHORT, wait_until="load")
    page.evaluate(STYLE, css)
    assert [one for one in walk(page, "Shift+Tab") if fault in one] != []


def test_a_trap_is_found(page, site_url):
    page.goto(site_url + SHORT, wait_until="load")
    page.evaluate(TRAP)
    assert len(walk(page, "Tab")) > 5

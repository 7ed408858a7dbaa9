"""What opens, fills in and pops up keeps the rules too: all of axe's, in both palettes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import SIZES, examiner

WIDE, NARROW = SIZES


def menu(page: Page) -> None:
    page.get_by_role("button", name="Meny").click()
    expect(page.get_by_role("navigation", name="Hovedmeny")).to_be_visible()


def contents(page: Page) -> None:
    page.locator(".mt-header__toc").click()
    expect(page.locator("#mt-toc")).to_be_visible()


def actions(page: Page) -> None:
    page.get_by_role("button", name="Sidevalg").click()
    expect(page.get_by_role("link", name="Meld fra om feil")).to_be_visible()


def search(page: Page) -> None:
    page.keyboard.press("/")
    page.get_by_role("dialog").locator("input[type=search]").fill("kundereise")
    expect(page.get_by_role("dialog").locator("a mark").first).to_be_visible()


def nothing_found(page: Page) -> None:
    page.keyboard.press("/")
    page.get_by_role("dialog").locator("input[type=search]").fill("qqqq")
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("Ingen")


def filtered(page: Page) -> None:
    page.get_by_label("Filtrer på tekst").fill("AIDA")
    page.get_by_role("button", name="År").click()


def compared(page: Page) -> None:
    expect(page.locator(".mt-view__table table")).to_be_visible()
    page.get_by_role("button", name="Bytt rader og kolonner").click()
    page.get_by_role("button", name="Vis forskjeller").click()


def tip(page: Page) -> None:
    page.locator("mtenk-term a").first.hover()
    expect(page.locator(".mt-tip:popover-open")).to_be_visible()


def miscalculated(page: Page) -> None:
    calculator = page.locator("mtenk-calculator").first
    calculator.locator("input").first.fill("x")
    expect(calculator.locator("output")).to_contain_text("Skriv tall")


STATES = [
    (menu, "markedsforing/begreper/kundereise/", NARROW),
    (contents, "markedsforing/begreper/kundereise/", NARROW),
    (actions, "markedsforing/begreper/kundereise/", NARROW),
    (actions, "selskaper/massive/telenor/", WIDE),
    (search, "", NARROW),
    (search, "stegmodeller/", WIDE),
    (nothing_found, "", NARROW),
    (filtered, "stegmodeller/", NARROW),
    (compared, "stegmodeller/sammenlign/?modeller=aida,mckinsey-cdj", WIDE),
    (compared, "stegmodeller/sammenlign/?modeller=aida,race,zmot", NARROW),
    (tip, "stegmodeller/lemon-verhoef/", WIDE),
    (miscalculated, "markedsforing/begreper/cpc/", NARROW),
]


@pytest.mark.parametrize(
    ("reach", "address", "size"),
    STATES,
    ids=[f"{reach.__name__}-{size[0]}" for reach, _, size in STATES],
)
def test_a_state_breaks_no_rule(browser, site_url, reach, address, size):
    with examiner(browser) as look:
        look.look(size, "light")
        look.page.goto(site_url + address, wait_until="load")
        reach(look.page)
        wrong = []
        for palette in ("light", "dark"):
            look.look(size, palette)
            wrong += [str(one) for one in look.run(look.rules(), palette)]
    assert wrong == []

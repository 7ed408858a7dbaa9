"""Narrow windows and large letters. Every page is squeezed by test_axe.py, which has it open."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.axe import addresses, examiner, first_of_each_kind
from tests.browser.injecting import inject
from tests.browser.reflow import LARGE_LETTERS, NARROW, ZOOMED, squeeze

PHONE = {"width": 360, "height": 740}
SHORT = "bidra/kilde/"
WITH_MANY_TARGETS = (
    "eksamen/",
    "ordliste/",
    "kilder/",
    "selskaper/sammenligning/",
    "stegmodeller/dekning/",
)


@pytest.mark.parametrize(
    ("html", "css", "faults"),
    [
        (
            "<p class='x'>Bred</p>",
            ".x { width: 20rem }",
            [
                "the page scrolls sideways: 336 px in 320 px",
                "outside the window: p.x «Bred» in 320 px",
                "the page scrolls sideways: 672 px at 200 %",
                "outside the window: p.x «Bred» at 200 %",
            ],
        ),
        (
            "<p class='x'>Noe som er lenger enn plassen det har</p>",
            ".x { width: 8rem; overflow: hidden; white-space: nowrap }",
            [
                "cut off: p.x «Noe som er lenger enn plassen det har» in 320 px",
                "cut off: p.x «Noe som er lenger enn plassen det har» at 200 %",
            ],
        ),
        (
            "<p class='x'>Til venstre</p>",
            ".x { position: absolute; left: -50px }",
            [
                "outside the window: p.x «Til venstre» in 320 px",
                "outside the window: p.x «Til venstre» at 200 %",
            ],
        ),
        (
            "<button class='x'>a</button>",
            ".x { width: 20px; height: 30px }",
            [
                "too small (20 × 30 px): button.x «a» in 320 px",
                "too small (20 × 30 px): button.x «a» in 1440 px",
            ],
        ),
    ],
)
def test_a_fault_is_found(browser, site_url, html, css, faults):
    with examiner(browser) as look:
        look.visit(site_url + SHORT)
        assert squeeze(look.page) == []
        inject(look.page, html, css)
        assert squeeze(look.page) == faults


def test_every_target_on_a_phone_can_be_hit(browser, site, site_url):
    """One page of every kind, with all that unfolds; test_axe.py squeezes all pages."""
    wrong = {}
    with examiner(browser) as look:
        for address in sorted({*first_of_each_kind(addresses(site)), *WITH_MANY_TARGETS}):
            look.visit(site_url + address)
            look.page.set_viewport_size(PHONE)
            look.page.evaluate("mtenkProbe.openFolds()")
            if found := look.page.evaluate("mtenkReflow.smallTargets()"):
                wrong[address] = found
    assert wrong == {}


@pytest.mark.parametrize(
    ("html", "padding", "small"),
    [
        ("<p>Les om <a>denne her</a> på siden.</p>", "0", 0),
        ("<p><a>Alene på linja</a></p>", "0", 1),
        ("<p><a>Den ene siden</a> · <a>Den andre siden</a></p>", "0", 2),
        ("<p><a>Alene på linja</a></p>", "0.25rem", 0),
        ("<p><input type='checkbox' aria-label='Kryss'></p>", "0", 1),
        ("<p><input type='checkbox' aria-label='Kryss' disabled></p>", "0", 0),
    ],
    ids=["in a sentence", "alone", "signs between", "large", "tick", "tick that stays"],
)
def test_a_target_may_be_low_in_a_sentence_only(browser, site_url, html, padding, small):
    with examiner(browser) as look:
        look.visit(site_url + SHORT)
        html = html.replace("<a>", "<a class='x' href='#x'>")
        inject(look.page, html, f".x.x.x {{ padding-block: {padding} }}")
        assert len(look.page.evaluate("mtenkReflow.smallTargets()")) == small


def test_links_above_each_other_share_what_is_between_them(browser, site_url):
    lines = "".join(f"<li><a href='#x' class='x'>Nummer {i}</a></li>" for i in range(3))
    css = ".x { padding-block: 0.5rem } ul.y { line-height: 1.25rem }"
    with examiner(browser) as look:
        look.visit(site_url + SHORT)
        inject(look.page, f"<ul class='y'>{lines}</ul>", css)
        found = look.page.evaluate("mtenkReflow.smallTargets()")
        assert found
        assert {one.partition(":")[2] for one in found} <= {f" a.x «Nummer {i}»" for i in range(3)}


def test_a_row_of_the_form_is_hit_wherever_it_is_seen(browser, site_url):
    """The whole row is the box, so that a header over a part of it leaves enough."""
    with examiner(browser) as look:
        look.visit(site_url + "eksamen/")
        look.page.set_viewport_size(PHONE)
        look.page.evaluate("mtenkProbe.openFolds()")
        look.page.locator("mtenk-exam[data-ready]").wait_for(state="attached")
        row = look.page.locator("input[value=hosting]")
        box = row.bounding_box()
        assert box["height"] >= 44
        assert box["width"] >= 250
        for under in range(0, 60, 5):
            row.evaluate(
                "(row, under) => scrollTo(0, row.getBoundingClientRect().y + scrollY - under)",
                under,
            )
            assert look.page.evaluate("mtenkProbe.run", ["target-size"]) == []


def test_a_data_table_scrolls_in_its_frame(browser, site_url):
    with examiner(browser) as look:
        look.visit(site_url + "stegmodeller/")
        look.page.set_viewport_size(NARROW)
        frame = look.page.locator(".mt-table__frame").first
        assert frame.evaluate("frame => frame.scrollWidth > frame.clientWidth")
        last = frame.locator("thead th").last
        last.scroll_into_view_if_needed()
        expect(last).to_be_in_viewport()
        assert frame.evaluate("frame => frame.scrollLeft") > 0
        assert look.page.evaluate("document.documentElement.scrollLeft") == 0


@pytest.mark.parametrize("large", [False, True], ids=["320 px", "200 %"])
def test_what_a_wide_window_shows_can_be_had_in_a_narrow_one(browser, site_url, large):
    """Menu, contents, search and comparison, with everything that is in them."""
    with examiner(browser) as look:
        page = look.page
        look.visit(site_url + "markedsforing/begreper/kundereise/")
        wide = {place: texts(page, place) for place in ("#mt-meny", "#mt-toc", "main")}
        page.set_viewport_size(ZOOMED if large else NARROW)
        if large:
            page.evaluate(LARGE_LETTERS)
        assert texts(page, "main") == wide["main"]
        for button, place in (("Meny", "#mt-meny"), ("På denne siden", "#mt-toc")):
            page.get_by_role("button", name=button, exact=True).click()
            assert wide[place] <= texts(page, place)
            assert inside(page, place)
            page.keyboard.press("Escape")
        page.keyboard.press("/")
        expect(page.get_by_role("dialog").locator("input")).to_be_in_viewport(ratio=1)
        page.keyboard.type("aida")
        hit = page.get_by_role("dialog").locator("a").first
        expect(hit).to_be_visible()
        assert inside(page, "dialog[open]")


def texts(page, place: str) -> set[str]:
    """The words of every visible piece of text."""
    return set(
        page.locator(place).evaluate(
            """(place) => {
              const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
              const found = [];
              while (walker.nextNode()) {
                const { data, parentElement } = walker.currentNode;
                if (data.trim() && parentElement.checkVisibility({ visibilityProperty: true })) {
                  found.push(data.trim());
                }
              }
              return found;
            }"""
        )
    )


def inside(page, place: str) -> bool:
    """Nothing in it is beyond its sides."""
    return bool(
        page.locator(place).evaluate(
            "place => place.scrollWidth <= place.clientWidth && place.clientWidth <= innerWidth"
        )
    )


def test_workbench_with_a_choice(browser, site_url):
    with examiner(browser) as look:
        look.visit(site_url + "stegmodeller/sammenlign/?modeller=aida,race,mckinsey-cdj")
        expect(look.page.locator(".mt-view__table table")).to_be_visible()
        expect(look.page.locator(".mt-view__waiting")).to_be_hidden()
        assert squeeze(look.page) == []

"""Choosing models in the workbench: mouse, keyboard, touch, address."""

from __future__ import annotations

import pytest

from tests.browser.bench import Bench

PAIR = "?modeller=aida,mckinsey-cdj"
SEVEN = "aida,aidas,aisas,race,aarrr,zmot,dagmar"


def test_nothing_chosen_shows_all_models(bench):
    bench.open()
    assert bench.page.locator("mtenk-table tbody:visible").count() > 20
    assert not bench.page.locator(".mt-workbench__view").is_visible()
    assert "Velg minst to" in bench.said


def test_choosing_by_mouse(bench):
    bench.open()
    bench.box("race").click()
    bench.agrees("race")
    assert "minst én til" in bench.said
    bench.box("aida").click()
    bench.agrees("race", "aida")
    assert bench.in_table() == ["RACE", "AIDA"]
    assert "Du sammenligner RACE og AIDA" in bench.said
    assert not bench.page.locator("mtenk-table").is_visible()


def test_moving_swapping_and_removing(bench):
    bench.open("?modeller=aida,race,aarrr")
    bench.button("Flytt AIDA ned").click()
    bench.agrees("race", "aida", "aarrr")
    bench.button("Snu rekkefølgen").click()
    bench.agrees("aarrr", "aida", "race")
    bench.button("Fjern AIDA").click()
    bench.agrees("aarrr", "race")
    bench.button("Bytt plass").click()
    bench.agrees("race", "aarrr")
    bench.button("Fjern alle").click()
    assert bench.chosen() == bench.in_address() == []
    assert bench.page.locator("mtenk-table").is_visible()


def test_keyboard_alone_is_enough(bench):
    bench.open()
    press = bench.page.keyboard.press
    bench.page.get_by_label("Finn en modell").focus()
    bench.page.keyboard.type("begjær")
    bench.page.keyboard.press("Control+A")
    bench.page.keyboard.type("attention")
    assert 1 < bench.page.locator(".mt-picker__list li:visible").count() < 32
    press("ArrowDown")
    press("Space")
    press("ArrowDown")
    press("Enter")
    first, second = bench.chosen()
    bench.agrees(first, second)
    press("ArrowUp")
    press("ArrowUp")
    press("Escape")
    assert bench.page.get_by_label("Finn en modell").input_value() == ""
    _tab_to(bench, ".mt-chosen li:first-child [data-move=down]")
    press("Enter")
    bench.agrees(second, first)
    assert _focused(bench, ".mt-chosen li:last-child [data-move=up]"), "the focus follows the model"
    _tab_to(bench, "[data-action=transpose]")
    press("Space")
    assert bench.button("Bytt rader og kolonner").get_attribute("aria-pressed") == "true"
    _tab_to(bench, ".mt-view__table .mt-table__frame")


def test_removing_hands_the_focus_on(bench):
    bench.open("?modeller=aida,race")
    bench.button("Fjern RACE").focus()
    bench.page.keyboard.press("Enter")
    assert _focused(bench, ".mt-chosen li [data-move=away]")
    bench.page.keyboard.press("Enter")
    assert _focused(bench, ".mt-picker input[type=search]")


def test_search_that_finds_nothing_says_so(bench):
    bench.open()
    bench.page.get_by_label("Finn en modell").fill("finnes ikke")
    assert bench.page.get_by_text("Ingen modeller passer").is_visible()


def test_touch(browser, site_url):
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    bench = Bench(context.new_page(), site_url).open()
    bench.box("aida").locator("..").tap()
    bench.box("zmot").locator("..").tap()
    bench.agrees("aida", "zmot")
    bench.button("Bytt rader og kolonner").tap()
    assert bench.page.evaluate("document.documentElement.scrollWidth") <= 360
    small = bench.page.evaluate(
        """() => [...document.querySelectorAll("mtenk-workbench *")]
          .filter((e) => e.matches("button, summary, label, input"))
          .filter((e) => !e.closest(".mt-table") && e.type !== "checkbox" && e.checkVisibility())
          .filter((e) => e.tagName !== "LABEL" || e.querySelector("input"))
          .map((e) => [e.textContent, e.getBoundingClientRect()])
          .filter(([, box]) => box.height < 43.9 || box.width < 43.9)
          .map(([text]) => text)"""
    )
    assert small == []
    context.close()


def test_deep_link_and_reload(bench):
    bench.open("?modeller=mckinsey-cdj,aida&visning=kolonner&forskjeller=vis&tomme=skjul")
    assert bench.chosen() == bench.in_chart() == ["mckinsey-cdj", "aida"]
    for name in ("Bytt rader og kolonner", "Vis forskjeller", "Skjul tomme faser"):
        assert bench.button(name).get_attribute("aria-pressed") == "true", name
    assert bench.page.locator(".mt-picker").get_attribute("open") is None
    before, address = bench.grid(), bench.page.url
    bench.page.reload(wait_until="load")
    assert bench.page.url == address
    assert bench.grid() == before


def test_back_and_forward(bench):
    bench.open(PAIR)
    bench.page.locator(".mt-picker summary").click()
    bench.box("race").click()
    bench.box("aida").click()
    bench.agrees("mckinsey-cdj", "race")
    bench.page.go_back()
    bench.agrees("aida", "mckinsey-cdj", "race")
    bench.page.go_back()
    bench.agrees("aida", "mckinsey-cdj")
    bench.page.go_forward()
    bench.agrees("aida", "mckinsey-cdj", "race")


def test_a_ready_made_pair_opens_here_and_back_leads_back(bench):
    bench.open()
    bench.page.evaluate("window.stayed = true")
    bench.page.locator(".mt-pairs__open").first.click()
    pair = bench.in_address()
    assert len(pair) == 2
    bench.agrees(*pair)
    assert bench.page.evaluate("window.stayed"), "the page was not loaded again"
    bench.page.go_back()
    assert bench.chosen() == []


def test_an_anchor_on_the_page_changes_nothing(bench):
    bench.open(PAIR)
    bench.page.locator(".mt-pairs__open").first.evaluate("link => link.id = 'her'")
    bench.page.evaluate("location.hash = 'her'")
    bench.agrees("aida", "mckinsey-cdj")


def test_unknown_ids_are_named_and_the_rest_shown(bench):
    bench.open("?modeller=aida,tull,AIDA,race,%3Cb%3E")
    assert bench.chosen() == ["aida", "race"]
    assert "«tull» og «<b>»" in bench.said


def test_models_of_another_axis_are_shown_the_way(bench):
    bench.open("?modeller=aida,pdca,tuckman")
    assert bench.chosen() == ["aida"]
    assert "ikke på noen felles akse" in bench.said
    bench.page.locator(".mt-workbench__messages a").click()
    bench.page.wait_for_url("**/sammenlign-prosesser/?modeller=pdca*")
    assert bench.chosen() == ["pdca"]


def test_no_more_than_six(bench):
    bench.open(f"?modeller={SEVEN}")
    assert bench.chosen() == SEVEN.split(",")[:6]
    assert "DAGMAR er utelatt" in bench.said
    bench.page.locator(".mt-picker summary").click()
    bench.box("dagmar").click()
    assert not bench.box("dagmar").is_checked()
    assert len(bench.chosen()) == 6
    assert "høyst seks" in bench.said


def _focused(bench, selector):
    return bench.page.locator(selector).evaluate("node => node === document.activeElement")


def _tab_to(bench, selector):
    for _ in range(60):
        if bench.page.evaluate("s => document.activeElement.matches(s)", selector):
            return
        bench.page.keyboard.press("Tab")
    pytest.fail(f"{selector} cannot be reached with Tab")

"""Searching: the right page first for every labelled query, by key and touch."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from playwright.sync_api import expect

from macros.publish.search.words import fold
from tests.browser.axe import examiner
from tests.browser.searching import PAGE, PAUSE, hits, is_focused, search, status

QUERIES = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / "golden/search/queries.yml").read_text("utf-8")
)
LABELLED = [
    (group, str(query), page) for group, of in QUERIES.items() for query, page in of.items()
]


ANSWER = """async (queries) => {
  const search = document.querySelector("mtenk-search");
  search.open();
  const answers = [];
  for (const query of queries) {
    search.input.value = query;
    search.input.dispatchEvent(new Event("input"));
    await search.searching;
    const first = search.results.querySelector("a");
    answers.push([first && first.href, search.status.textContent]);
  }
  return answers;
}"""

FOLD = """async (texts) => {
  const script = document.querySelector("script[src*='mtenk-search']").src;
  const { fold } = await import(new URL("search/words.js", script));
  return texts.map(fold);
}"""


@pytest.fixture
def page(browser, site_url):
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(site_url + PAGE, wait_until="load")
    yield page
    context.close()
    assert faults == []


def test_there_are_queries_of_every_kind():
    assert len(LABELLED) >= 60
    assert len({query for _, query, _ in LABELLED}) == len(LABELLED)


def test_the_right_page_comes_first_for_every_query(page, site_url, catalog):
    answers = page.evaluate(ANSWER, [query for _, query, _ in LABELLED])
    wrong = []
    for (group, query, expected), (address, said) in zip(LABELLED, answers, strict=True):
        assert catalog.has_page(expected), f"no page «{expected}» for «{query}»"
        if address != site_url + catalog.pages[expected].url:
            wrong.append(f"{query}: {address} ({said}), not {expected}")
        elif ("Viser treff på" in said) != (group == "misspelled"):
            wrong.append(f"{query}: {said}")
    assert wrong == []


def test_the_script_folds_as_the_index(page, catalog):
    texts = [source.meta.title for source in catalog.pages.values()]
    texts += [alias for source in catalog.pages.values() for alias in source.meta.aliases]
    texts += [
        "Göteborg",
        "Ærlig Ødegård ÅÄÖ",
        "ﬁ ½ e\u0301",
        "kunde\u00adreise",
        "Đorđe Łódź Þór straße",
    ]
    assert page.evaluate(FOLD, texts) == [fold(text) for text in texts]


def test_the_keyboard_is_enough(page, site_url):
    page.keyboard.press("/")
    field = page.get_by_role("searchbox", name="Søkeord")
    expect(field).to_be_focused()
    expect(status(page)).to_contain_text("gå rett til")
    expect(hits(page).filter(has_text="Ordliste")).to_be_visible()
    page.keyboard.type("kundereise")
    expect(hits(page).first).to_contain_text("Kundereise")
    expect(status(page)).to_contain_text("treff")
    page.keyboard.press("ArrowDown")
    assert is_focused(hits(page).first)
    page.keyboard.press("ArrowDown")
    assert not is_focused(hits(page).first)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowUp")
    assert is_focused(page.locator(".mt-search__results a").last)
    page.keyboard.type("x")
    expect(field).to_be_focused()
    expect(field).to_have_value("kundereisex")
    page.keyboard.press("Backspace")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site_url}markedsforing/begreper/kundereise/")


def test_enter_waits_for_what_was_written(page, site_url):
    page.keyboard.press("Control+K")
    search(page, "telenor")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("regnjakke")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site_url}markedsforing/begreper/kundereise/")


def test_closing_gives_the_focus_back_and_keeps_the_word(page):
    opener = page.get_by_role("button", name="Søk i wikien")
    opener.click()
    search(page, "aida")
    page.get_by_role("button", name="Lukk").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(opener).to_be_focused()
    assert page.url.endswith(PAGE), "closing follows no hit"
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox")).to_have_value("aida")


def test_a_hit_shows_where_the_word_stands_and_leads_there(page, site_url):
    search(page, "regnjakke")
    section = page.locator(".mt-search__item:first-child .mt-search__hit--section").first
    expect(section).to_contain_text("regnjakke")
    expect(section.locator("mark").first).to_be_visible()
    section.click()
    page.wait_for_url(f"{site_url}markedsforing/begreper/kundereise/#*")


def test_a_hit_shows_the_name_it_was_found_by(page):
    search(page, "svindel")
    expect(hits(page).first.locator(".mt-search__hit-kind mark")).to_have_text("klikksvindel")


def test_nothing_found_is_said_with_somewhere_to_go(page):
    search(page, "xqzzyj")
    expect(status(page)).to_contain_text("Ingen treff på «xqzzyj»")
    assert status(page).get_attribute("role") == "status"
    expect(hits(page).filter(has_text="Ordliste")).to_be_visible()
    assert hits(page).count() > 5
    search(page, "?!")
    expect(status(page)).to_contain_text("Ingen treff")


def test_a_slip_is_told_of(page):
    search(page, "kundreise")
    expect(status(page)).to_contain_text("Viser treff på «kundereise»")


def test_markup_in_a_query_is_only_text(page):
    search(page, "<img src=x onerror=alert(1)> kundereise")
    expect(status(page)).to_be_visible()
    assert page.locator(".mt-search__dialog img").count() == 0


def test_without_a_net_titles_are_still_found(page):
    search(page, "telenor")
    page.context.set_offline(True)
    search(page, "ekkokammer")
    expect(status(page)).to_contain_text("Tekstene kunne ikke lastes")
    expect(hits(page).first).to_contain_text("Ekkokammer")
    page.context.set_offline(False)
    search(page, "ekkokammeret")
    expect(status(page)).not_to_contain_text("kunne ikke")


def test_a_search_that_cannot_be_loaded_says_so_and_may_be_tried_again(page):
    page.route("**/search/names.json", lambda route: route.abort())
    search(page, "telenor")
    expect(status(page)).to_contain_text("Søket kunne ikke lastes")
    page.unroute("**/search/names.json")
    search(page, "telenor ")
    expect(hits(page).first).to_contain_text("Telenor")


def test_touch(browser, site_url):
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    page.goto(site_url + PAGE, wait_until="load")
    page.get_by_role("button", name="Søk i wikien").tap()
    search(page, "kundereise kritikk")
    page.wait_for_timeout(PAUSE)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    for target in page.locator(".mt-search__dialog").locator("a, button, input").all():
        box = target.bounding_box()
        assert box["height"] >= 43.9, target.inner_text()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
    hits(page).first.tap()
    page.wait_for_url(f"{site_url}markedsforing/begreper/kundereise/")
    context.close()


def test_the_open_dialog_breaks_no_rule(browser, site_url):
    with examiner(browser) as look:
        look.visit(site_url + PAGE)
        rules = look.rules()
        for query in ("", "kundereise kritikk", "xqzzyj"):
            search(look.page, query)
            look.page.wait_for_timeout(PAUSE)
            for palette in ("light", "dark"):
                look.look((360, 740), palette)
                assert [str(one) for one in look.run(rules, palette)] == []

"""«Øv på dette» on a page, the practice page without scripts or net, and the sheet for printing."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from macros.questions.bank import by_page
from tests.browser.exam_page import KEY, PATH, ExamPage

PAGE = "markedsforing/begreper/cpc"


@pytest.fixture
def page(browser, site_url):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{site_url}{PAGE}/", wait_until="load")
    yield page
    page.close()
    assert faults == []


@pytest.fixture
def exam(browser, site_url, catalog):
    exam = ExamPage(browser.new_page(), site_url, catalog)
    yield exam
    exam.page.close()
    assert exam.faults == []


def press(page, name):
    page.locator("mtenk-practice").get_by_role("button", name=name, exact=True).click()


def test_the_questions_of_a_page_are_asked_in_place(page, catalog):
    questions = by_page(catalog)[PAGE]
    assert page.locator(".mt-questions").is_visible()
    press(page, "Øv på disse")
    page.locator(".mt-round").wait_for()
    assert not page.locator(".mt-questions").is_visible()
    assert page.locator(".mt-ask__heading").evaluate("node => node === document.activeElement")
    asked = []
    for _ in questions:
        asked.append(page.locator(".mt-ask").get_attribute("data-question"))
        press(page, "Vis svaret")
        page.locator(".mt-round .mt-button--first").click()
    assert sorted(asked) == sorted(one.question.id for one in questions)
    assert page.locator(".mt-result__heading").inner_text() == f"0 av {len(asked)} riktige"
    script = "key => navigator.locks.request(key, () => localStorage.getItem(key))"
    cards = json.loads(page.evaluate(script, KEY))["cards"]
    assert set(cards) == set(asked)
    press(page, "Vis alle med svar")
    assert page.locator(".mt-questions").is_visible()
    assert page.locator("[data-action=start]").evaluate("node => node === document.activeElement")


def test_what_is_learnt_in_place_counts_on_the_practice_page(page, site_url):
    press(page, "Øv på disse")
    press(page, "Vis svaret")
    press(page, "Avslutt")
    page.goto(site_url + PATH, wait_until="load")
    waiting = page.locator("[data-waiting=mistakes]")
    waiting.get_by_text("1 venter").wait_for()


def test_without_net_the_questions_can_still_be_read(page):
    page.route("**/eksamen/bank/**", lambda route: route.abort())
    press(page, "Øv på disse")
    page.locator(".mt-practice__message").get_by_text("Er du på nett?").wait_for()
    assert page.locator(".mt-questions").is_visible()
    page.unroute("**/eksamen/bank/**")
    press(page, "Øv på disse")
    page.locator(".mt-round").wait_for()


def test_the_script_for_asking_is_fetched_only_when_it_is_used(browser, site_url):
    page = browser.new_page()
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(f"{site_url}{PAGE}/", wait_until="networkidle")
    assert [url for url in fetched if "/practice/" in url and "in-place.js" not in url] == []
    assert not [url for url in fetched if "ts-fsrs" in url or "/bank/" in url]
    page.close()


def test_without_scripts_everything_can_be_read(browser, site_url, catalog):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + PATH)
    assert page.locator(".mt-exam__noscript").is_visible()
    assert not page.locator(".mt-setup").is_visible()
    links = page.locator(".mt-bank a")
    assert links.count() == len(by_page(catalog))
    page.locator(".mt-bank summary").first.click()
    links.first.click()
    expect(page.locator(".mt-questions")).to_be_visible()
    expect(page.locator("[data-action=start]")).not_to_be_visible()
    page.locator(".mt-answer summary").first.click()
    expect(page.locator(".mt-answer__body").first).to_be_visible()
    context.close()


def test_without_net_the_practice_page_says_so_and_tries_again(exam):
    exam.page.route("**/eksamen/bank/index.json", lambda route: route.abort())
    exam.page.goto(exam.url + PATH, wait_until="load")
    exam.page.locator(".mt-exam__notice").get_by_text("Er du på nett?").wait_for()
    assert exam.page.locator("[data-start]").is_disabled()
    exam.page.unroute("**/eksamen/bank/index.json")
    exam.button("Prøv igjen").click()
    exam.wait()
    assert exam.page.locator(".mt-exam__notice").count() == 0


def test_a_sheet_and_its_key_are_printed_on_pages_of_their_own(exam):
    exam.page.add_init_script("window.print = () => { window.printed = true; };")
    exam.open().choose("learn", count="20")
    exam.button("Skriv ut som oppgaveark").click()
    exam.page.locator(".mt-sheet").wait_for(state="attached")
    assert exam.page.evaluate("window.printed")
    exam.page.emulate_media(media="print")
    assert exam.page.locator(".mt-sheet").is_visible()
    assert not exam.page.locator(".mt-main").is_visible()
    tasks = exam.page.locator(".mt-sheet__questions > ol > li")
    answers = exam.page.locator(".mt-sheet__key > ol > li")
    assert tasks.count() == answers.count() == 20
    assert all(text.strip() for text in [*tasks.all_inner_texts(), *answers.all_inner_texts()])
    key = exam.page.locator(".mt-sheet__key")
    assert key.evaluate("node => getComputedStyle(node).breakBefore") == "page"
    for texts in (tasks.all_inner_texts(), answers.all_inner_texts()):
        assert not [text for text in texts if "undefined" in text or "[object" in text]
    exam.page.emulate_media(media="screen")
    exam.page.evaluate("() => { dispatchEvent(new Event('afterprint')); }")
    assert exam.page.locator(".mt-sheet").count() == 0


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_nothing_moves_while_the_page_loads(browser, site_url, width):
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.add_init_script(
        """window.moved = 0; new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) window.moved += entry.value;
        }).observe({ type: "layout-shift", buffered: true });"""
    )
    page.goto(site_url + PATH, wait_until="networkidle")
    page.locator("[data-start]:enabled").wait_for()
    assert page.evaluate("window.moved") < 0.001
    context.close()

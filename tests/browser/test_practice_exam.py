"""A whole mock exam: by mouse, by keyboard alone, on a touch phone, with the clock and a reload."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.exam_page import ExamPage, run_exam
from tests.browser.presses import by_keyboard, by_touch
from tests.browser.steady import NOON

MINUTE = 60_000

SMALL = """() => [...document.querySelectorAll("mtenk-exam *")]
  .filter((node) => node.matches("button, summary, select, label, textarea, input[type=text]"))
  .filter((node) => node.checkVisibility() && !node.closest("[inert]"))
  .filter((node) => node.tagName !== "LABEL" || node.querySelector("input"))
  .map((node) => [node.outerHTML.slice(0, 120), node.getBoundingClientRect()])
  .filter(([, box]) => box.height < 43.9 && box.height > 0)
  .map(([text]) => text)"""


@pytest.fixture
def exam(browser, site_url, catalog):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    exam = ExamPage(context.new_page(), site_url, catalog)
    yield exam
    context.close()
    assert exam.faults == []


def is_focused(exam, selector):
    return exam.page.locator(selector).evaluate("node => node === document.activeElement")


def test_a_whole_exam_by_mouse(exam):
    exam.open()
    exam.count = "15"
    ids = run_exam(exam)
    assert len(set(ids)) == 15
    assert exam.result == "15 av 15 poeng, 100\u00a0%"
    assert is_focused(exam, ".mt-result__heading")
    cards = exam.cards()
    assert set(cards) == set(ids)
    assert {card["result"] for card in cards.values()} == {"right"}
    assert exam.stored()["sessions"] == {}
    exam.button("Ferdig").click()
    assert "15 bør gjentas" not in exam.page.locator("[data-found]").inner_text()
    learning = exam.page.locator("[data-part=learning]").all_inner_texts()
    assert sum(map(int, learning)) == 15


def test_the_result_tells_where_to_read(exam, site):
    exam.open()
    run_exam(exam, right=False)
    assert exam.result.startswith("0 av 5 poeng")
    tables = exam.page.locator(".mt-result__table").all_inner_texts()
    assert len(tables) == 2
    assert all("0 av" in table for table in tables)
    links = [
        str(one.get_attribute("href")) for one in exam.page.locator(".mt-result__reading a").all()
    ]
    assert links
    for link in links:
        address = urlsplit(link)
        page = site / unquote(address.path.split("/mtenk/", 1)[1]) / "index.html"
        assert f'id="{unquote(address.fragment)}"' in page.read_text("utf-8"), link
    exam.page.locator(".mt-review summary").first.click()
    exam.page.locator(".mt-review .mt-outcome__verdict").first.wait_for()
    failed = set(exam.cards())
    exam.button("Øv på det du ikke fikk til").click()
    exam.page.locator(".mt-round").wait_for()
    assert exam.asked.id in failed


def test_a_whole_exam_by_keyboard_alone(exam):
    exam.press = by_keyboard
    exam.open()
    ids = run_exam(exam)
    assert exam.result == "5 av 5 poeng, 100\u00a0%"
    assert set(exam.cards()) == set(ids)


def test_a_whole_exam_on_a_touch_phone(browser, site_url, catalog):
    context = browser.new_context(
        viewport={"width": 390, "height": 844},
        has_touch=True,
        is_mobile=True,
        device_scale_factor=2,
    )
    exam = ExamPage(context.new_page(), site_url, catalog, press=by_touch).open()
    exam.choose("exam", kinds=("ordering", "matching", "single"), count="5").start()
    for place in range(5):
        exam.answer()
        assert exam.page.evaluate("document.documentElement.scrollWidth") <= 390
        assert exam.page.evaluate(SMALL) == []
        exam.button("Lever" if place == 4 else "Neste").tap()
    exam.page.locator("dialog[open] button[value=hand-in]").tap()
    assert exam.result == "5 av 5 poeng, 100\u00a0%"
    assert exam.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert exam.page.evaluate(SMALL) == []
    exam.button("Ferdig").tap()
    assert exam.page.evaluate(SMALL) == []
    context.close()
    assert exam.faults == []


def test_an_exam_survives_a_reload_in_the_middle(exam):
    exam.open().choose("exam", minutes="30", kinds=("single", "cloze", "matching")).start()
    asked = []
    for _ in range(2):
        asked.append(exam.answer().id)
        exam.button("Neste").click()
    asked.append(exam.answer(right=False).id)
    shown = exam.round.locator(".mt-ask").inner_text()
    filled = exam.round.locator("input, select").evaluate_all(
        "nodes => nodes.map((node) => [node.value, node.checked])"
    )
    exam.reload()
    offer = exam.page.locator(".mt-resume")
    offer.wait_for()
    assert "Prøveeksamen: 3 av 5 besvart" in offer.inner_text()
    assert "30 minutter igjen" in offer.inner_text()
    exam.button("Fortsett økten").click()
    exam.round.wait_for()
    assert exam.asked.id == asked[-1]
    assert exam.round.locator(".mt-ask").inner_text() == shown
    again = exam.round.locator("input, select").evaluate_all(
        "nodes => nodes.map((node) => [node.value, node.checked])"
    )
    assert again == filled
    exam.button("Forrige").click()
    assert exam.asked.id == asked[1]
    exam.button("Lever").click()
    assert "2 spørsmål er ikke besvart." in exam.page.locator("dialog[open]").inner_text()
    exam.page.locator("dialog[open] button[value=hand-in]").click()
    assert exam.result.startswith("2 av 5")
    assert set(exam.cards()) == set(asked), "what was not answered is not scheduled"


def test_an_unfinished_exam_can_be_thrown_away(exam):
    exam.open().choose("exam").start()
    exam.answer()
    exam.reload()
    exam.button("Forkast den").click()
    exam.until(lambda: exam.stored()["sessions"] == {})
    exam.reload()
    assert exam.page.locator(".mt-resume").count() == 0


def test_every_question_can_be_gone_to_from_the_overview(exam):
    exam.open().choose("exam").start()
    exam.answer()
    exam.page.locator(".mt-overview summary").click()
    goes = exam.page.locator(".mt-overview__go")
    assert goes.nth(0).get_attribute("aria-label") == "Spørsmål 1, besvart"
    goes.nth(3).click()
    assert "Spørsmål 4 av 5" in exam.round.locator("h3").inner_text()
    assert is_focused(exam, ".mt-ask__heading")
    assert goes.nth(3).get_attribute("aria-current") == "step"


# The clock


def face(exam):
    return exam.page.locator(".mt-timer__face")


@pytest.fixture
def timed(exam):
    exam.open().page.clock.pause_at(NOON + timedelta(hours=1))
    exam.choose("exam", minutes="20", kinds=("single",)).start()
    return exam


def test_the_clock_tells_at_set_points_and_not_each_second(timed):
    expect(face(timed)).to_have_text("20:00")
    timed.page.clock.run_for(3000)
    expect(face(timed)).to_have_text("19:57")
    assert timed.said == ""
    timed.page.clock.run_for(10 * MINUTE)
    assert timed.said == "10 minutter igjen."
    timed.page.clock.run_for(5 * MINUTE)
    assert timed.said == "5 minutter igjen."


def test_the_clock_can_be_stopped_given_more_and_put_away(timed):
    timed.button("Pause").click()
    assert not timed.page.locator(".mt-ask").is_visible()
    timed.page.clock.run_for(5 * MINUTE)
    expect(face(timed)).to_have_text("20:00")
    timed.button("Fortsett").click()
    assert timed.page.locator(".mt-ask").is_visible()
    timed.button("+5 min").click()
    expect(face(timed)).to_have_text("25:00")
    timed.button("Uten tid").click()
    expect(face(timed)).to_have_text("Uten tid")
    assert is_focused(timed, ".mt-timer__face")
    timed.page.clock.run_for(60 * MINUTE)
    assert timed.page.locator("dialog[open]").count() == 0


def test_when_the_time_is_out_the_reader_decides(timed):
    timed.answer()
    timed.page.clock.run_for(21 * MINUTE)
    dialog = timed.page.locator("dialog[open]")
    expect(dialog).to_contain_text("Tiden er ute")
    dialog.locator("button[value=more]").click()
    expect(face(timed)).to_have_text("5:00")
    timed.page.clock.run_for(6 * MINUTE)
    dialog.locator("button[value=hand-in]").click()
    assert timed.result.startswith("1 av 5")

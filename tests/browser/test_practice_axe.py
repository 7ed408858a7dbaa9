"""No stage of the practice breaks a rule that axe knows, in either palette."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.axe import SIZES, examiner
from tests.browser.exam_page import KINDS, ExamPage

WIDE, NARROW = SIZES


@pytest.fixture
def stage(browser, site_url, catalog):
    """The practice page, and a function that gives what is wrong with it as it stands."""
    with examiner(browser) as look:
        exam = ExamPage(look.page, site_url, catalog)

        def wrong(size=NARROW):
            found = []
            for palette in ("light", "dark"):
                look.look(size, palette)
                found += [str(one) for one in look.run(look.rules(), palette)]
            return found

        yield exam, wrong
    assert exam.faults == []


@pytest.mark.parametrize("size", SIZES, ids=["wide", "narrow"])
def test_choosing(stage, size):
    exam, wrong = stage
    exam.open()
    exam.page.locator("details.mt-choose > summary").click()
    exam.page.locator(".mt-choose__pages > summary").click()
    exam.page.locator(".mt-keep > summary").click()
    assert wrong(size) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_of_every_kind(stage, kind):
    exam, wrong = stage
    exam.open().choose("learn", kinds=(kind,)).start()
    exam.answer(right=False)
    assert wrong() == [], "asked"
    exam.button("Svar").click()
    if kind == "open":
        assert wrong() == [], "marked"
        exam.button("Tell poengene").click()
    assert wrong(WIDE) == [], "judged"


def test_an_exam_from_resumption_to_result(stage):
    exam, wrong = stage
    judged = tuple(
        kind for kind in KINDS if kind != "open"
    )  # else there is marking before the result
    exam.open().choose("exam", minutes="30", kinds=judged).start()
    exam.answer()
    exam.page.locator(".mt-overview summary").click()
    assert wrong() == [], "asked"
    exam.button("Pause").click()
    assert wrong() == [], "paused"
    exam.reload()
    exam.page.locator(".mt-resume").wait_for()
    assert wrong() == [], "offered"
    exam.button("Fortsett økten").click()
    exam.button("Lever").click()
    assert wrong() == [], "confirmed"
    exam.page.locator("dialog[open] button[value=hand-in]").click()
    expect(exam.page.locator(".mt-result__heading")).to_be_visible()
    for item in exam.page.locator(".mt-review summary").all():
        item.click()
    assert wrong() == [], "result"
    assert wrong(WIDE) == [], "wide result"


def test_a_flashcard(stage):
    exam, wrong = stage
    exam.open().choose("cards").start()
    assert wrong() == [], "front"
    exam.button("Vis svaret").click()
    assert wrong() == [], "back"


def test_notices(stage):
    exam, wrong = stage
    exam.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error(); } });"
    )
    exam.open()
    assert exam.page.locator(".mt-exam__notice").count() == 1
    exam.choose("learn", kinds=())
    exam.button("Start").click()
    assert wrong() == []

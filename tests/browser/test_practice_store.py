"""Progress on the device: several tabs, storage that fails, other forms."""

from __future__ import annotations

import json

import pytest

from tests.browser.exam_page import KEY, ExamPage, kept_of
from tests.browser.exam_store import learning, one_of, put

NOW = 1_790_000_000_000

BLOCKED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("no", "SecurityError"); },
});"""

FULL = """Storage.prototype.setItem = () => {
  throw new DOMException("full", "QuotaExceededError");
};"""


@pytest.fixture
def context(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    yield context
    context.close()


@pytest.fixture
def new_exam(context, site_url, catalog):
    opened = []

    def new():
        opened.append(ExamPage(context.new_page(), site_url, catalog))
        return opened[-1]

    yield new
    assert [exam.faults for exam in opened if exam.faults] == []


def notice(exam):
    return exam.page.locator(".mt-exam__notices").inner_text()


# Several tabs


def test_two_tabs_lose_nothing(new_exam):
    first, second = new_exam().open(), new_exam().open()
    first.page.bring_to_front()
    first.choose("learn", kinds=("single", "multiple"), count="10").start()
    second.page.bring_to_front()
    second.choose("learn", kinds=("true-false", "cloze"), count="10").start()
    answered = set()
    for _ in range(5):
        for exam in (first, second):
            exam.page.bring_to_front()
            answered.add(exam.asked.id)
            exam.learn()
    assert set(first.cards()) == set(second.cards()) == answered
    assert len(first.stored()["sessions"]) == 2


def test_a_tab_hears_of_what_another_has_done(new_exam):
    first, second = new_exam().open(), new_exam().open()
    assert learning(second) == 0
    first.page.bring_to_front()
    first.choose("learn", kinds=("single",)).start()
    first.learn()
    second.until(lambda: learning(second) == 1)


def test_a_round_in_one_tab_is_not_offered_in_another(new_exam):
    first = new_exam().open()
    first.choose("exam").start()
    second = new_exam().open()
    assert second.page.locator(".mt-resume").count() == 0
    first.page.close()
    second.reload()
    second.page.locator(".mt-resume").wait_for()


# Storage that fails


@pytest.mark.parametrize(
    ("script", "word"), [(BLOCKED, "lar oss ikke lagre"), (FULL, "ikke mer plass")]
)
def test_without_storage_one_can_practise_and_is_told(new_exam, context, script, word):
    context.add_init_script(script)
    exam = new_exam().open()
    exam.page.locator("input[name=source][value=learn]").check()
    exam.page.get_by_text(word).wait_for()
    exam.choose("learn", kinds=("true-false",)).start()
    for _ in range(5):
        exam.button("Vis svaret").click()
        exam.round.locator(".mt-button--first").click()
    assert exam.result == "0 av 5 riktige"
    exam.button("Ferdig").click()
    assert learning(exam) == 5, "it is remembered as long as the page is open"
    exam.page.locator(".mt-keep summary").click()
    with exam.page.expect_download() as download:
        exam.button("Last ned fremgangen").click()
    assert len(json.loads(download.value.path().read_text("utf-8"))["cards"]) == 5


def test_what_could_not_be_stored_is_stored_when_there_is_room_again(new_exam):
    exam = new_exam().open().choose("learn", kinds=("single",)).start()
    exam.page.evaluate(f"() => {{ window.before = Storage.prototype.setItem; {FULL} }}")
    kept = {exam.asked.id}
    exam.learn()
    assert exam.cards() == {}
    exam.page.evaluate("() => { Storage.prototype.setItem = window.before; }")
    kept.add(exam.asked.id)
    exam.learn()
    assert set(exam.cards()) == kept
    exam.drop()
    assert notice(exam) == ""


# Forms


def set_aside(exam):
    return json.loads(exam.page.evaluate(f"localStorage.getItem('{KEY}-lagt-til-side')"))


def test_what_is_damaged_is_laid_aside(new_exam):
    exam = new_exam()
    put(exam, '{"version": 1, "cards": {')
    exam.open()
    assert "kunne ikke leses" in notice(exam)
    exam.choose("learn", kinds=("single",)).start()
    exam.learn()
    assert len(exam.cards()) == 1
    assert set_aside(exam) == ['{"version": 1, "cards": {']


def test_what_a_newer_page_has_stored_is_not_touched(new_exam):
    exam = new_exam()
    text = '{"version": 99, "cards": {"a": "something new"}}'
    put(exam, text)
    exam.open()
    assert "nyere utgave" in notice(exam)
    exam.choose("learn", kinds=("single",)).start()
    answered = exam.asked.id
    exam.learn()
    assert exam.page.evaluate(f"localStorage.getItem('{KEY}')") == text
    assert set(set_aside(exam)[0]["cards"]) == {answered}, "a newer page can take it in"


def test_a_clock_set_back_deletes_nothing_and_what_is_set_aside_is_a_file_too(new_exam, catalog):
    exam = new_exam()
    exam.page.clock.install(time=NOW / 1000 - 3 * 86_400)
    ahead, other = one_of(catalog), one_of(catalog, 1)
    cards = {ahead: kept_of(NOW), other: {**kept_of(NOW - 9 * 86_400_000), "stability": None}}
    put(exam, json.dumps({"version": 1, "cards": cards, "sessions": {}, "settings": {"at": 0}}))
    exam.open()
    assert "1 spørsmål er datert frem i tid" in notice(exam)
    assert "1 spørsmål kunne ikke leses" in notice(exam)
    exam.box("source", "exam").check()  # a change of the settings is stored
    exam.until(lambda: exam.cards() == {})
    assert set_aside(exam) == [{"version": 1, "cards": cards}]
    with exam.page.expect_download() as download:
        exam.button("Last ned alt som en fil").click()
    assert json.loads(download.value.path().read_text("utf-8"))["aside"][0]["cards"] == cards
    exam.page.clock.set_system_time(NOW / 1000)
    exam.reload()
    assert learning(exam) == 1
    exam.box("source", "cards").check()
    exam.until(lambda: set(exam.cards()) == {ahead})
    assert list(set_aside(exam)[0]["cards"]) == [other]


def test_strange_records_do_no_harm(new_exam, catalog):
    exam = new_exam()
    cards = {one_of(catalog): kept_of(NOW), "gone-from-the-bank": kept_of(NOW), "<b>": 5, "x": None}
    gone = {"ids": ["gone"], "index": 0, "answers": {}, "results": {}, "at": 9e15, "mode": "learn"}
    strange = {"no-id": gone, "no-clock": {**gone, "id": "no-clock", "mode": "exam"}, "t": 7}
    sessions = {"s": {**gone, "id": "s"}, **strange}
    put(exam, json.dumps({"version": 1, "cards": cards, "sessions": sessions, "settings": "?"}))
    exam.open()
    exam.page.locator(".mt-resume").wait_for()
    exam.button("Fortsett økten").click()
    exam.page.locator(".mt-resume").wait_for(state="detached")
    assert exam.round.count() == 0
    exam.until(lambda: exam.stored()["sessions"] == {})
    assert learning(exam) == 1
    [aside] = set_aside(exam)
    assert aside["sessions"] == strange
    assert aside["settings"] == "?"
    assert aside["cards"] == {"<b>": 5, "x": None}


def test_a_question_with_a_new_id_keeps_its_progress(new_exam, site, catalog):
    exam, new = new_exam(), one_of(catalog)
    index = json.loads((site / "eksamen/bank/index.json").read_text("utf-8"))
    index["aliases"] = {"its-former-id": new}
    exam.page.route("**/eksamen/bank/index.json", lambda route: route.fulfill(json=index))
    cards = {"its-former-id": kept_of(NOW, result="wrong")}
    put(exam, json.dumps({"version": 1, "cards": cards, "sessions": {}, "settings": {"at": 0}}))
    exam.open()
    assert learning(exam) == 1
    exam.choose("mistakes").start()
    assert exam.asked.id == new
    exam.learn()
    assert set(exam.cards()) == {new}

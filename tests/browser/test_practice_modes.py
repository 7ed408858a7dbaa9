"""Learning, flashcards, one's own mistakes and the day's mix; every kind of question."""

from __future__ import annotations

import pytest

from tests.browser.exam_page import KINDS, ExamPage
from tests.browser.presses import by_keyboard

DAY = 86_400_000


@pytest.fixture
def exam(browser, site_url, catalog):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    exam = ExamPage(context.new_page(), site_url, catalog)
    yield exam
    context.close()
    assert exam.faults == []


def is_focused(exam, selector):
    return exam.page.locator(selector).evaluate("node => node === document.activeElement")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_judged_and_explained(exam, kind):
    exam.open().choose("learn", kinds=(kind,)).start()
    assert is_focused(exam, ".mt-ask__heading")
    for right in (True, False):
        question = exam.answer(right=right)
        exam.button("Svar").click()
        if kind == "open":
            exam.mark(right=right)
            exam.button("Tell poengene").click()
        verdict = exam.round.locator(".mt-outcome__verdict .mt-mark")
        wanted = ("Alle poeng", "Ingen poeng") if kind == "open" else ("Riktig", "Feil")
        assert verdict.inner_text().endswith(wanted[0] if right else wanted[1])
        assert verdict.locator("[aria-hidden]").inner_text() in "✓✕", "a sign and not colour alone"
        assert exam.said.startswith(wanted[0] if right else wanted[1])
        explained = ".mt-open__model" if kind == "open" else ".mt-remark"
        assert exam.round.locator(explained).count()
        assert exam.round.locator(".mt-outcome__more a").get_attribute("href")
        assert is_focused(exam, ".mt-round .mt-button--first")
        assert exam.cards()[question.id]["result"] == ("right" if right else "wrong")
        exam.button("Neste spørsmål").click()
        assert is_focused(exam, ".mt-ask__heading")


def test_feedback_is_given_for_what_was_chosen_and_for_what_is_right(exam):
    exam.open().choose("learn", kinds=("single",)).start()
    question = exam.answer(right=False)
    exam.button("Svar").click()
    rows = exam.round.locator(".mt-option:has(.mt-remark)").all_inner_texts()
    feedback = {option.text: option.feedback for option in question.options}
    assert len(rows) == 2
    assert all(any(feedback[text] in row for text in feedback) for row in rows)
    assert any("Riktig svar." in row for row in rows)
    assert any("Feil." in row for row in rows)


def test_no_answer_is_asked_for_and_the_answer_can_be_shown(exam):
    exam.open().choose("learn", kinds=("single",)).start()
    question = exam.asked
    exam.button("Svar").click()
    assert "Svar først" in exam.round.inner_text()
    assert "Svar først" in exam.said
    assert exam.cards() == {}
    exam.button("Vis svaret").click()
    assert "Ikke besvart" in exam.round.locator(".mt-outcome").inner_text()
    assert exam.cards()[question.id]["result"] == "wrong"


def test_what_is_no_number_is_asked_for_again(exam):
    exam.open().choose("learn", kinds=("numeric",)).start()
    field = exam.round.locator("input[inputmode=decimal]")
    field.fill("mange")
    exam.button("Svar").click()
    assert field.get_attribute("aria-invalid") == "true"
    assert "Skriv et tall" in exam.round.inner_text()
    assert is_focused(exam, "input[inputmode=decimal]")
    exam.answer()
    assert field.get_attribute("aria-invalid") == "false"
    exam.button("Svar").click()
    assert "Riktig" in exam.round.locator(".mt-outcome").inner_text()


def test_a_slip_of_the_pen_is_pointed_out_once(exam):
    exam.open().choose("learn", kinds=("cloze",), count="50").start()
    while not all(len(gap.answers[0]) > 6 for gap in exam.asked.gaps):
        exam.learn()
    for gap, field in zip(exam.asked.gaps, exam.round.locator("input").all(), strict=True):
        field.fill(gap.answers[0] + "x")
    exam.button("Svar").click()
    assert "Nesten" in exam.round.locator(".mt-hint").inner_text()
    assert exam.round.locator(".mt-outcome[data-mark]").count() == 0
    exam.button("Svar").click()
    assert "Delvis riktig" in exam.round.locator(".mt-outcome").inner_text()
    assert "Nesten. Det skrives" in exam.round.inner_text()


def test_things_are_put_in_order_by_keyboard_and_the_moves_are_told(exam):
    exam.press = by_keyboard
    exam.open().choose("learn", kinds=("ordering",)).start()
    exam.answer(right=False)
    first = exam.round.locator(".mt-order__text").first.inner_text()
    count = exam.round.locator(".mt-order__text").count()
    exam.press(exam.round.get_by_role("button", name=f"Flytt {first} ned", exact=True))
    assert exam.said.strip() == f"{first} er nå på plass 2 av {count}."
    assert exam.page.evaluate("document.activeElement.ariaLabel") == f"Flytt {first} ned"
    for _ in range(count - 2):
        exam.page.keyboard.press("Enter")
    assert exam.page.evaluate("document.activeElement.ariaLabel") == f"Flytt {first} opp"
    assert exam.round.locator(".mt-order__text").last.inner_text() == first
    place = exam.round.get_by_label(f"Plass for {first}")
    place.select_option("2")
    assert exam.round.locator(".mt-order__text").nth(1).inner_text() == first
    assert place.evaluate("node => node.selectedIndex") == 1


def test_things_can_be_dragged_too(exam):
    exam.open().choose("learn", kinds=("ordering",)).start()
    texts = exam.round.locator(".mt-order__text")
    before = texts.all_inner_texts()
    grips = exam.round.locator(".mt-order__grip")
    start, end = grips.first.bounding_box(), grips.last.bounding_box()
    exam.page.mouse.move(start["x"] + 10, start["y"] + 20)
    exam.page.mouse.down()
    exam.page.mouse.move(end["x"] + 10, end["y"] + 40, steps=8)
    exam.page.mouse.up()
    assert texts.all_inner_texts() == [*before[1:], before[0]]
    assert exam.said.startswith(f"{before[0]} er nå på plass {len(before)}")


def test_a_round_ends_with_what_to_do_next(exam):
    exam.open().choose("learn", kinds=("single", "true-false")).start()
    failed = exam.asked.id
    verdicts = [exam.learn(right=place > 0) for place in range(5)]
    assert verdicts == ["Feil", *["Riktig"] * 4]
    assert exam.result == "4 av 5 riktige"
    exam.button("Ferdig").click()
    assert exam.page.locator("[data-waiting=mistakes]").inner_text() == "1 venter"
    exam.choose("mistakes").start()
    assert exam.asked.id == failed
    assert "Spørsmål 1 av 1" in exam.round.locator("h3").inner_text()
    assert exam.learn() == "Riktig"
    exam.button("Ferdig").click()
    assert exam.page.locator("[data-waiting=mistakes]").inner_text() == ""
    assert "ingen feil å rette opp" in exam.page.locator("[data-found]").inner_text()


def test_a_round_can_be_left_and_taken_up(exam):
    exam.open().choose("learn").start()
    exam.learn()
    waiting = exam.asked.id
    exam.drop("later")
    exam.page.locator(".mt-resume").wait_for()
    assert "Lær: 1 av 5 besvart" in exam.page.locator(".mt-resume").inner_text()
    exam.button("Fortsett økten").click()
    exam.round.wait_for()
    assert exam.asked.id == waiting
    exam.drop("discard")
    exam.page.locator(".mt-setup").wait_for()
    assert exam.page.locator(".mt-resume").count() == 0


def test_nothing_to_ask_is_told(exam):
    exam.open().choose("learn", kinds=())
    exam.button("Start").click()
    assert "Ingen spørsmål passer" in exam.page.locator("[data-found]").inner_text()
    assert exam.round.count() == 0


def test_questions_of_chosen_pages_only(exam):
    exam.open().choose("learn", count="50")
    for fold in (".mt-choose", ".mt-choose__pages"):
        exam.page.locator(f"{fold} > summary").click()
    exam.page.get_by_label("Finn en side").fill("cost per click")
    exam.page.locator(".mt-ticks--pages label:visible input").check()
    exam.start()
    pages = {one.question.id: one.page for one in exam.bank}
    assert pages[exam.asked.id] == "markedsforing/begreper/cpc"
    exam.drop()
    exam.reload()
    assert exam.page.locator("[data-pages]").text_content() == "1 side", "the choice is remembered"


# Flashcards


def test_flashcards_are_turned_and_graded(exam):
    exam.open().choose("cards").start()
    first = exam.asked.id
    exam.button("Vis svaret").click()
    assert is_focused(exam, ".mt-card-face__title")
    grades = [text.split("\n") for text in exam.page.locator(".mt-grade").all_inner_texts()]
    waits = ["1 min", "6 min", "10 min", "8 dager"]
    assert grades == [
        list(pair) for pair in zip(("Igjen", "Vanskelig", "Bra", "Lett"), waits, strict=True)
    ]
    exam.page.keyboard.press("4")
    card = exam.cards()[first]
    assert [card["days"], card["state"], card["result"]] == [8, 2, "right"]
    assert exam.asked.id != first
    forgotten = exam.asked.id
    exam.button("Vis svaret").click()
    exam.page.locator(".mt-grade[data-rating='1']").click()
    assert exam.cards()[forgotten]["result"] == "wrong"
    seen = []
    while exam.round.count():
        seen.append(exam.asked.id)
        exam.button("Vis svaret").click()
        exam.leave(exam.page.locator(".mt-grade[data-rating='3']"))
    assert forgotten in seen, "what was forgotten comes again in the same round"
    assert exam.result == "Du husket 5 av 5 kort"


def test_the_days_mix_brings_back_what_is_due(exam):
    exam.open().choose("cards").start()
    seen = set()
    while exam.round.count():
        seen.add(exam.asked.id)
        exam.button("Vis svaret").click()
        exam.leave(exam.page.locator(".mt-grade[data-rating='4']"))
    exam.button("Ferdig").click()
    assert (
        "Ingenting må gjentas nå" in exam.choose("daily").page.locator("[data-found]").inner_text()
    )
    exam.page.clock.fast_forward(9 * DAY)
    exam.reload()
    assert exam.page.locator("[data-waiting=daily]").inner_text() == "5 venter"
    assert sum(map(int, exam.page.locator("[data-part=known]").all_inner_texts())) == 5
    exam.choose("daily").start()
    asked = set()
    for _ in range(5):
        asked.add(exam.asked.id)
        exam.learn()
    assert asked == seen

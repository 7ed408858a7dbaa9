"""Progress as a file, and its deletion."""

from __future__ import annotations

import json

import pytest

from tests.browser.exam_page import ExamPage, kept_of
from tests.browser.exam_store import learning, one_of, put

NOW = 1_790_000_000_000


@pytest.fixture
def exam(browser, site_url, catalog):
    context = browser.new_context(accept_downloads=True)
    exam = ExamPage(context.new_page(), site_url, catalog)
    yield exam
    context.close()
    assert exam.faults == []


def message(exam):
    return exam.page.locator("[data-kept]").inner_text()


def test_progress_goes_to_a_file_and_back(exam, browser, site_url, catalog, tmp_path):
    exam.open().choose("learn", kinds=("true-false",)).start()
    for right in (True, False, True):
        exam.learn(right=right)
    exam.drop()
    exam.page.locator(".mt-keep summary").click()
    with exam.page.expect_download() as download:
        exam.button("Last ned fremgangen").click()
    assert download.value.suggested_filename.startswith("mtenk-fremgang-")
    file = tmp_path / "progress.json"
    download.value.save_as(file)
    context = browser.new_context()
    other = ExamPage(context.new_page(), site_url, catalog).open()
    other.page.locator("[data-file]").set_input_files(file)
    told = other.page.locator("[data-kept]")
    other.until(lambda: told.text_content() == "Fremgang på 3 spørsmål er hentet inn.")
    assert other.cards() == exam.cards()
    assert learning(other) == 3
    context.close()


def bring(exam, content):
    text = content if isinstance(content, str) else json.dumps(content)
    file = {"name": "a.json", "mimeType": "application/json", "buffer": text.encode()}
    exam.page.locator("[data-file]").set_input_files(file)
    exam.until(lambda: message(exam))
    return message(exam)


def test_of_a_file_and_what_is_here_the_newer_wins(exam, catalog):
    one, two, three = (one_of(catalog, number) for number in range(3))
    here = {one: kept_of(NOW), two: kept_of(NOW + 5)}
    put(exam, json.dumps({"version": 1, "cards": here, "sessions": {}, "settings": {"at": 0}}))
    exam.open().page.locator(".mt-keep summary").click()
    cards = {one: kept_of(NOW + 1), two: kept_of(NOW), three: kept_of(NOW), "faulty": {"at": 1}}
    told = bring(exam, {"format": "mtenk-ovelse", "version": 1, "cards": cards})
    assert told.startswith("Fremgang på 2 spørsmål er hentet inn. 1 spørsmål i filen kunne ikke")
    kept = {name: card["at"] - NOW for name, card in exam.cards().items()}
    assert kept == {one: 1, two: 5, three: 0}


def test_what_a_file_holds_is_told_apart(exam, catalog):
    exam.open().page.locator(".mt-keep summary").click()
    cards = {
        one_of(catalog): kept_of(NOW),
        "fra-en-annen-bank": kept_of(NOW),
        "umulig": {**kept_of(NOW), "due": 1e308},
        "frem-i-tid": kept_of(9 * NOW),
    }
    told = bring(exam, {"format": "mtenk-ovelse", "version": 1, "cards": cards})
    assert "1 av 2 spørsmål er kjent." in told
    assert "1 spørsmål er datert frem i tid" in told
    assert "1 spørsmål i filen kunne ikke leses og er utelatt." in told
    assert set(exam.cards()) == {one_of(catalog), "fra-en-annen-bank"}
    aside = exam.page.evaluate("localStorage.getItem('mtenk-ovelse-lagt-til-side')")
    assert list(json.loads(aside)[0]["cards"]) == ["frem-i-tid"]


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("{", "ikke hel"),
        ("[]", "ikke en fil med fremgang"),
        ('{"format": "noe annet", "version": 1}', "ikke en fil med fremgang"),
        ('{"format": "mtenk-ovelse", "version": "1"}', "ikke en fil med fremgang"),
        ('{"format": "mtenk-ovelse", "version": 99}', "nyere utgave"),
        ('{"format": "mtenk-ovelse", "version": 1, "cards": {"a": 1}}', "ingen fremgang"),
        ('"' + "x" * 5_000_001 + '"', "for stor"),
        (
            {
                "format": "mtenk-ovelse",
                "version": 1,
                "cards": dict.fromkeys(map(str, range(20_001))),
            },
            "flere spørsmål",
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_told_why(exam, content, word):
    exam.open()
    exam.page.locator(".mt-keep summary").click()
    assert word in bring(exam, content)
    assert exam.cards() == {}


def test_progress_is_deleted_only_when_confirmed(exam, catalog):
    cards = {one_of(catalog): kept_of(NOW)}
    put(exam, json.dumps({"version": 1, "cards": cards, "sessions": {}, "settings": {"at": 0}}))
    exam.open().page.locator(".mt-keep summary").click()
    for answer, left in (("", 1), ("reset", 0)):
        exam.button("Slett fremgangen").click()
        exam.page.locator(f"dialog[open] button[value='{answer}']").click()
        exam.page.locator("dialog[open]").wait_for(state="detached")
        exam.until(lambda left=left: len(exam.cards()) == left)
    assert message(exam) == "Fremgangen er slettet."

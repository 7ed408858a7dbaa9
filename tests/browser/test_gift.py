"""The file for Moodle, read back by a parser that somebody else has written."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from macros.kit.formula import parse_formula
from macros.questions.downloads import moodle_gift
from macros.questions.downloads.entries import practice_bank
from macros.questions.draw import values
from macros.questions.numbers import answer_to, fill
from tests.nasty_questions import NASTY, with_nasty_questions

PARSER = Path(__file__).resolve().parents[1] / "vendor/gift-pegjs/gift-parser-globals.js"
ROOT = "https://example.org/w/"

TYPES = {
    "single": "MC",
    "multiple": "MC",
    "true-false": "TF",
    "ordering": "Matching",
    "matching": "Matching",
    "numeric": "Numerical",
    "cloze": "Short",
    "open": "Essay",
}

SIGNS = {"092": "\\", "058": ":", "035": "#", "061": "=", "123": "{", "125": "}", "126": "~"}


@pytest.fixture(scope="module")
def parse(browser):
    """The parser, in a page of its own; gives what it made of a text."""
    page = browser.new_page()
    page.add_script_tag(path=PARSER)
    yield lambda text: page.evaluate("text => giftParser.parse(text)", text)
    page.close()


def shown(text):
    """What a reader sees of a text in HTML."""
    assert text["format"] == "html"
    return unescape(text["text"])


def plain(subanswer):
    """The parser leaves its own stand-ins for escaped signs in this one field."""
    return re.sub(r"&&(\d{3});", lambda match: SIGNS[match[1]], subanswer)


def without_tags(text):
    return unescape(re.sub(r"<[^>]*>", " ", text["text"]))


def check_single(found, question):
    right = [choice for choice in found["choices"] if choice["isCorrect"]]
    assert [shown(choice["text"]) for choice in right] == [
        option.text for option in question.options if option.correct
    ]
    assert all(choice["weight"] is None for choice in found["choices"])
    check_feedback(found, question)


def check_multiple(found, question):
    correct = {option.text: option.correct for option in question.options}
    weights = {shown(choice["text"]): choice["weight"] for choice in found["choices"]}
    assert weights.keys() == correct.keys()
    assert all((weights[text] > 0) == correct[text] for text in correct)
    assert sum(weight for weight in weights.values() if weight > 0) == pytest.approx(100, abs=1e-3)
    assert sum(weights.values()) == pytest.approx(0, abs=1e-3)
    assert not any(choice["isCorrect"] for choice in found["choices"])
    check_feedback(found, question)


def check_feedback(found, question):
    told = {shown(choice["text"]): shown(choice["feedback"]) for choice in found["choices"]}
    assert told == {option.text: option.feedback for option in question.options}


def check_true_false(found, question):
    assert found["isTrue"] is question.answer
    replies = [question.feedback_false, question.feedback_true]
    wrong, right = replies if question.answer else reversed(replies)
    assert (shown(found["trueFeedback"]), shown(found["falseFeedback"])) == (wrong, right)


def pairs_of(found):
    return [(shown(p["subquestion"]), plain(p["subanswer"])) for p in found["matchPairs"]]


def check_ordering(found, question):
    places = [(f"Nr. {n}", item.text) for n, item in enumerate(question.items, start=1)]
    assert pairs_of(found) == places


def check_matching(found, question):
    pairs = [(pair.left, pair.right) for pair in question.pairs]
    assert pairs_of(found) == [*pairs, *(("", item.text) for item in question.extra)]
    closing = without_tags(found["globalFeedback"])
    assert all(pair.feedback in closing for pair in question.pairs)


def check_numeric(found, question):
    drawn = values(question.id, question.parameters)
    right, *mistakes, others = found["choices"]
    expected = [answer_to(question, drawn)]
    expected += [parse_formula(mistake.formula).value(drawn) for mistake in question.mistakes]
    taken = [right, *mistakes]
    assert [choice["text"]["number"] for choice in taken] == pytest.approx(expected, abs=1e-9)
    assert {choice["text"]["range"] for choice in taken} == {question.tolerance}
    assert [choice["weight"] for choice in taken] == [100, *(0 for _ in mistakes)]
    assert [shown(choice["feedback"]) for choice in mistakes] == [
        fill(question, mistake.feedback, drawn) for mistake in question.mistakes
    ]
    told = fill(question, question.feedback, drawn)
    assert (others["isCorrect"], others["text"]["text"]) == (False, "*")
    assert shown(right["feedback"]) == shown(others["feedback"]) == told
    assert not question.unit or f"(Svar i {question.unit}.)" in shown(found["stem"])


def check_cloze(found, question, number):
    gap = question.gaps[number]
    typed = [
        choice["text"]["text"].replace("\\*", "*").replace("→", "->") for choice in found["choices"]
    ]
    assert typed == [answer.replace("→", "->") for answer in gap.answers]
    assert {choice["weight"] for choice in found["choices"]} == {100}
    assert gap.feedback in without_tags(found["globalFeedback"])
    assert shown(found["stem"]).count("_____") == 1


def check_open(found, question):
    closing = without_tags(found["globalFeedback"])
    assert question.model_answer in closing
    assert all(criterion.text in closing for criterion in question.rubric)


CHECKS = {
    "single": check_single,
    "multiple": check_multiple,
    "true-false": check_true_false,
    "ordering": check_ordering,
    "matching": check_matching,
    "numeric": check_numeric,
    "open": check_open,
}


def check_all(parsed, bank):
    """Go through all that was parsed beside the bank; gives how many of each type there were."""
    waiting = iter(parsed)
    category = None
    for entry in bank.entries:
        question = entry.question
        gaps = question.gaps if question.kind == "cloze" else (None,)
        for number, _ in enumerate(gaps):
            found = next(waiting)
            if found["type"] == "Category":
                category, found = found["title"], next(waiting)
            assert category == f"MTENK/{entry.section}/{entry.page.replace('/', '//')}"
            name = f"{question.id}-{number + 1}" if len(gaps) > 1 else question.id
            assert (found["title"], found["id"]) == (name, name)
            assert (found["type"], len(found["tags"])) == (TYPES[question.kind], 4)
            assert entry.heading in without_tags(found["globalFeedback"])
            if question.kind == "cloze":
                check_cloze(found, question, number)
            else:
                assert shown(found["stem"]).startswith(entry.shown.text)
                CHECKS[question.kind](found, question)
    assert next(waiting, None) is None
    return Counter(found["type"] for found in parsed)


def test_the_published_file_holds_the_bank(site, catalog, parse):
    text = (site / "eksamen/nedlasting" / moodle_gift.FILE).read_text("utf-8")
    bank = practice_bank(catalog, "")
    types = check_all(parse(text), bank)
    assert types["Category"] == len({(entry.section, entry.page) for entry in bank.entries})
    assert all(types[name] > 0 for name in TYPES.values())


def test_nasty_texts_come_back_as_they_were(small, monkeypatch, parse):
    with_nasty_questions(small, monkeypatch)
    bank = practice_bank(replace(small), ROOT)
    parsed = parse(moodle_gift.content(bank).decode())
    check_all(parsed, bank)
    assert sum(NASTY in shown(one["stem"]) for one in parsed if one["type"] != "Category") == 9


def test_a_wrong_file_is_found(small, parse):
    bank = practice_bank(small, ROOT)
    parsed = parse(moodle_gift.content(bank).decode())
    choices = next(one for one in parsed if one["title"] == "kundereise-hva-er-det")["choices"]
    choices[0]["isCorrect"], choices[1]["isCorrect"] = (
        choices[1]["isCorrect"],
        choices[0]["isCorrect"],
    )
    choices[2]["isCorrect"] = not choices[2]["isCorrect"]
    with pytest.raises(AssertionError):
        check_all(parsed, bank)

"""The bank: hand-written and generated questions alike are sound, and published in full."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from macros.questions import as_json
from macros.questions import bank as bank_module
from macros.questions.bank import bank, by_page
from macros.questions.show import LETTERS, show
from macros.questions.types import GeneratedQuestion
from macros.rules import (
    RULES,
    question_anchors,
    question_files,
    question_gaps,
    question_options,
)
from macros.schema.question import Cloze, Matching, Multiple, Open, Option, Single, TrueFalse

pytestmark = pytest.mark.slow

JUDGES = [
    rule
    for rule in RULES
    if rule.__name__.rsplit(".", 1)[-1].startswith("question_") and hasattr(rule, "faults")
]


def _faults(catalog, found):
    """What the rules for questions written by hand say of a question, whoever made it."""
    stem = found.page.rsplit("/", 1)[-1]
    for rule in JUDGES:
        if rule is question_anchors:
            assert question_files.has_right_page(catalog, stem, found.page), found
            faults = rule.faults(catalog, found.page, found.question)
        else:
            faults = rule.faults(found.question)
        yield from ((found.question.id, rule.NAME, fault.message) for fault in faults)


def test_all_judges_are_asked():
    assert len(JUDGES) == 9


def test_every_question_is_sound(catalog):
    assert bank(catalog)
    assert [fault for found in bank(catalog) for fault in _faults(catalog, found)] == []


def test_no_two_questions_share_an_id(catalog):
    ids = [found.question.id for found in bank(catalog)]
    ids += [old for found in bank(catalog) for old in found.question.aliases]
    assert [name for name, count in Counter(ids).items() if count > 1] == []


def test_no_page_asks_the_same_twice(catalog):
    texts = Counter(
        (found.page, found.question.text, show(found.question).answer) for found in bank(catalog)
    )
    assert [asked for asked, count in texts.items() if count > 1] == []


def test_every_question_is_about_a_page_that_is_there(catalog):
    made = [*bank_module.written(catalog), *bank_module.generated(catalog)]
    assert {found.page for found in made} <= catalog.pages.keys()
    assert len(bank(catalog)) == len(made)


def test_the_key_of_every_question_leads_to_its_answer(catalog):
    for question in (found.question for found in bank(catalog)):
        shown = show(question)
        if isinstance(question, Single | Multiple):
            chosen = {shown.choices[LETTERS.index(x)] for x in shown.key.split(", ")}
            assert chosen == {o.text for o in question.options if o.correct} == {*shown.answer}
        elif isinstance(question, Matching):
            assert len(shown.choices) == len(question.pairs) + len(question.extra)
        elif isinstance(question, Cloze):
            assert "___" not in shown.answer[0]
        assert isinstance(question, Open) or shown.key


def _bad(small):
    option = Option(text="Likt", correct=True, feedback="Ja.")
    common = {"difficulty": 1, "goal": "remember", "anchor": "borte"}
    yield GeneratedQuestion(
        "begreper/kundereise",
        Single(id="feil", kind="single", text="?", options=(option, option, option), **common),
    )
    yield GeneratedQuestion(
        "begreper/borte",
        TrueFalse(
            id="borte-x",
            kind="true-false",
            text="?",
            answer=True,
            feedback_true="Ja.",
            feedback_false="Nei.",
            **common,
        ),
    )


@pytest.fixture
def with_generator(small, monkeypatch):
    """The small wiki with a generator that makes nothing right."""
    monkeypatch.setattr(bank_module, "GENERATORS", {"feil": _bad})
    return replace(small)  # a catalog that is not in any cache


def test_a_generated_question_with_faults_is_found_out(with_generator):
    made = [found for found in bank(with_generator) if found.generated]
    assert [found.generator for found in made] == ["feil"]
    faults = {(rule, message) for _, rule, message in _faults(with_generator, made[0])}
    assert {rule for rule, _ in faults} == {
        question_options.NAME,
        question_anchors.NAME,
    }
    assert question_gaps.NAME not in {rule for rule, _ in faults}


def test_a_generated_question_about_no_page_is_left_out(with_generator):
    assert "begreper/borte" not in by_page(with_generator)
    assert len(list(bank_module.generated(with_generator))) == 2


def test_the_bank_is_in_order(with_generator):
    assert list(by_page(with_generator)) == sorted(by_page(with_generator))
    of_page = by_page(with_generator)["begreper/kundereise"]
    written = with_generator.questions["kundereise"].value.questions
    assert [found.question.id for found in of_page] == [*(q.id for q in written), "feil"]
    assert {found.section for found in of_page} == {"begreper"}


def test_generated_questions_are_marked_as_such(with_generator):
    listed = as_json.index(with_generator)["pages"][1]["questions"]
    assert [question.get("generated", False) for question in listed] == [False] * 8 + [True]

"""Questions made from the data: true, sound, well spread and always the same."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from macros.citations.citations import works_on
from macros.questions.bank import BankQuestion, bank, generated, written
from macros.questions.generators import GENERATORS
from macros.questions.show import show
from macros.schema.question import Matching, Multiple, Numeric, Ordering, Single
from tests.generated_truth import ORACLES, check
from tests.raw_wiki import Truth

pytestmark = pytest.mark.slow

GENERATED = Path(__file__).resolve().parent / "golden" / "practice" / "generated.yml"

FEWEST, FEWEST_OF_EACH = 300, 2
LEAST_OF_EACH = {
    "by_age": 3,
    "comparisons": 10,
    "definitions": 8,
    "lists": 35,
    "missing_phases": 30,
    "origins": 12,
    "phase_definitions": 10,
    "phase_names": 3,
    "phase_of_stage": 35,
    "stage_details": 3,
    "stage_meanings": 22,
    "stage_order": 26,
    "sums": 35,
    "which_model": 26,
}
"""A generator that falls silent is found out."""


@pytest.fixture(scope="module")
def made(catalog):
    return list(generated(catalog))


@pytest.fixture(scope="module")
def truth(repo):
    return Truth.read(repo)


# Truth


def test_there_are_questions_enough_of_each_type(made):
    counts = Counter(found.generator for found in made)
    assert len(made) >= FEWEST
    assert LEAST_OF_EACH.keys() == ORACLES.keys() == GENERATORS.keys()
    assert {n: counts[n] for n, least in LEAST_OF_EACH.items() if counts[n] < least} == {}


def test_every_question_is_true(made, truth):
    for found in made:
        try:
            check(truth, found.generator, found.page, found.question)
        except AssertionError as error:
            raise AssertionError(f"{found.question.id}: {error}") from error


def _spoilt(question):
    """The question with something in it that is no longer so, in a few ways."""
    if isinstance(question, Single | Multiple):
        right = next(o for o in question.options if o.correct)
        wrong = next(o for o in question.options if not o.correct)
        turned = {right: False, wrong: True}
        options = [
            o.model_copy(update={"correct": turned.get(o, o.correct)}) for o in question.options
        ]
        yield question.model_copy(update={"options": tuple(options)})
        if isinstance(question, Multiple):
            options = [
                o.model_copy(update={"correct": o.correct or o is wrong}) for o in question.options
            ]
            yield question.model_copy(update={"options": tuple(options)})
    elif isinstance(question, Ordering):
        first, second, *rest = question.items
        yield question.model_copy(update={"items": (second, first, *rest)})
        yield question.model_copy(update={"items": tuple(reversed(question.items))})
    elif isinstance(question, Matching):
        rights = [pair.right for pair in question.pairs]
        pairs = [
            pair.model_copy(update={"right": text})
            for pair, text in zip(question.pairs, [*rights[1:], rights[0]], strict=True)
        ]
        yield question.model_copy(update={"pairs": tuple(pairs)})
    elif isinstance(question, Numeric):
        for formula in (f"({question.formula}) * 2", *(m.formula for m in question.mistakes)):
            yield question.model_copy(update={"formula": formula})


def test_the_oracle_finds_out_every_question_that_is_spoilt(made, truth):
    for found in made:
        for question in _spoilt(found.question):
            with pytest.raises(AssertionError):
                check(truth, found.generator, found.page, question)


def test_an_extra_that_fits_somewhere_is_found_out(made, truth):
    name = "smart-goals-gen-liste-smart-name-original"
    found = next(one for one in made if one.question.id == name)
    extra = found.question.extra[0].model_copy(update={"text": "Specific"})
    question = found.question.model_copy(update={"extra": (extra,)})
    with pytest.raises(AssertionError):
        check(truth, found.generator, found.page, question)


def test_a_source_that_is_only_our_reading_is_found_out(made, truth):
    found = next(one for one in made if one.question.id == "aida-gen-fase-desire")
    text = "Hvilke faser på den felles aksen dekker «Ønske» i AIDA ifølge kilden?"
    with pytest.raises(AssertionError):
        check(
            truth,
            found.generator,
            found.page,
            found.question.model_copy(update={"text": text}),
        )


# Soundness (what the rules for questions say of them is asked in test_question_bank.py)


def test_ids_are_their_own_and_tell_that_they_are_generated(catalog, made):
    ids = [found.question.id for found in made]
    assert len(set(ids)) == len(ids)
    by_hand = {
        name for one in written(catalog) for name in (one.question.id, *one.question.aliases)
    }
    assert by_hand.isdisjoint(ids)
    for found in made:
        assert found.question.id.startswith(f"{found.page.rsplit('/', 1)[-1]}-gen-")
        assert not found.question.aliases
    assert not [name for name in by_hand if "-gen-" in name]


def test_ids_stay_out_of_the_ledger(catalog):
    ledger = catalog.question_ids
    assert not [name for name in (ledger.value.ids if ledger else ()) if "-gen-" in name]


def test_a_source_is_a_work_that_the_page_cites(catalog, made):
    for found in made:
        if found.question.reference:
            works = works_on(catalog, catalog.pages[found.page])
            assert found.question.reference.id in works, found.question.id


def test_no_page_asks_what_is_asked_there_by_hand(catalog, made):
    asked = {(one.page, one.question.text) for one in written(catalog)}
    assert not [f.question.id for f in made if (f.page, f.question.text) in asked]


def test_every_option_has_feedback_of_its_own(made):
    for found in made:
        question = found.question
        if isinstance(question, Single | Multiple):
            told = [option.feedback for option in question.options]
            assert all(len(text) > 15 for text in told), question.id
            wrong = [option.feedback for option in question.options if not option.correct]
            assert len(set(wrong)) == len(wrong), question.id
            assert all(o.feedback.startswith(("Ja", "Nei")) for o in question.options), question.id
            assert all(o.feedback.startswith("Ja") == o.correct for o in question.options)


def test_the_right_option_stands_anywhere(made):
    places, count = Counter(), 0
    for found in made:
        if isinstance(found.question, Single) and len(found.question.options) == 4:
            shown = show(found.question)
            places[shown.choices.index(shown.answer[0])] += 1
            count += 1
    assert count > 60
    assert all(0.15 < places[place] / count < 0.36 for place in range(4)), places


def test_the_right_option_is_seldom_the_longest(made):
    singles = [found.question for found in made if isinstance(found.question, Single)]
    longest = [
        question.id
        for question in singles
        if max(question.options, key=lambda option: len(option.text)).correct
    ]
    assert len(longest) / len(singles) < 0.35


def test_all_kinds_and_levels_are_there(made):
    assert {found.question.kind for found in made} == {
        "single",
        "multiple",
        "ordering",
        "matching",
        "numeric",
    }
    levels = Counter(found.question.difficulty for found in made)
    assert all(levels[level] / len(made) > 0.15 for level in (1, 2, 3)), levels


# Always the same


def test_the_same_data_gives_the_same_questions(catalog, made):
    assert list(generated(replace(catalog))) == made


def test_the_bank_makes_them_once(catalog):
    assert bank(catalog) is bank(catalog)


def summary(found: BankQuestion) -> dict[str, object]:
    """What the golden file has of a question."""
    shown = show(found.question)
    parts: dict[str, object] = {"text": shown.text, "choices": list(shown.choices)}
    parts |= {"lefts": list(shown.lefts), "answer": list(shown.answer), "key": shown.key}
    parts["why"] = [why.text for why in shown.why]
    return {name: part for name, part in parts.items() if part}


def test_some_of_each_type_are_as_they_were(made):
    by_id = {found.question.id: found for found in made}
    golden = yaml.safe_load(GENERATED.read_text("utf-8"))
    assert golden.keys() == GENERATORS.keys()
    for generator, questions in golden.items():
        assert len(questions) >= FEWEST_OF_EACH
        for name, expected in questions.items():
            assert by_id[name].generator == generator
            assert summary(by_id[name]) == expected, name

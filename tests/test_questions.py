"""Questions drawn and shown: the same numbers and orders everywhere, and the right answers."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
import yaml

from macros.questions.draw import Random, hash_text, mixed_order, order, steps, value_at, values
from macros.questions.numbers import answer_to, fill, is_near, parameter_fault, samples
from macros.questions.show import LETTERS, show
from macros.schema.question import Numeric, Parameter

DRAWS = yaml.safe_load(
    (Path(__file__).parent / "golden" / "practice" / "draws.yml").read_text("utf-8")
)


@pytest.mark.parametrize("case", DRAWS["hash"], ids=lambda case: case["text"])
def test_hash(case):
    assert hash_text(case["text"]) == case["hash"]


@pytest.mark.parametrize("case", DRAWS["next"], ids=lambda case: case["seed"])
def test_numbers(case):
    random = Random(case["seed"])
    assert [random.next() for _ in case["numbers"]] == case["numbers"]


@pytest.mark.parametrize("case", DRAWS["below"], ids=lambda case: f"{case['seed']} {case['count']}")
def test_numbers_below(case):
    random = Random(case["seed"])
    assert [random.below(case["count"]) for _ in case["numbers"]] == case["numbers"]


@pytest.mark.parametrize("case", DRAWS["order"], ids=lambda case: f"{case['seed']} {case['count']}")
def test_order(case):
    assert list(order(case["seed"], case["count"])) == case["order"]


@pytest.mark.parametrize("case", DRAWS["mixed_order"], ids=lambda c: f"{c['seed']} {c['count']}")
def test_mixed_order(case):
    assert list(mixed_order(case["seed"], case["count"])) == case["order"]


@pytest.mark.parametrize("case", DRAWS["values"], ids=lambda case: case["seed"])
def test_values(case):
    parameters = [Parameter(**parameter) for parameter in case["parameters"]]
    assert values(case["seed"], parameters) == case["values"]


def test_every_order_comes_up_about_as_often():
    counts = {}
    for number in range(6000):
        found = order(f"seed {number}", 3)
        counts[found] = counts.get(found, 0) + 1
    assert len(counts) == 6
    assert all(900 < count < 1100 for count in counts.values())


def test_a_mixed_order_never_gives_the_answer_away():
    for number in range(500):
        found = mixed_order(str(number), 3)
        assert sorted(found) == [0, 1, 2]
        assert found != (0, 1, 2)


def test_draws_stay_within_the_limits_and_on_the_steps():
    parameter = Parameter(id="x", min=0.1, max=0.7, step=0.2)
    assert steps(parameter) == 4
    drawn = {values(str(number), [parameter])["x"] for number in range(100)}
    assert drawn == {0.1, 0.3, 0.5, 0.7}
    assert value_at(parameter, 1) == 0.3  # and not 0.30000000000000004


def _shown(small, name):
    questions = small.questions["kundereise"].value.questions
    return show(next(q for q in questions if q.id == f"kundereise-{name}"))


def test_a_choice_is_shuffled_with_its_key(small):
    shown = _shown(small, "hva-er-det")
    assert sorted(shown.choices) == [
        "En reise med buss",
        "Kundens vei til målet",
        "Selgerens vei til kunden",
    ]
    assert shown.choices[LETTERS.index(shown.key)] == "Kundens vei til målet"
    assert shown.answer == ("Kundens vei til målet",)
    assert [why.about for why in shown.why] == list(shown.choices)
    assert [why.right for why in shown.why].count(True) == 1


def test_a_multiple_choice_has_all_its_letters(small):
    shown = _shown(small, "hva-hjelper")
    letters = shown.key.split(", ")
    assert [shown.choices[LETTERS.index(letter)] for letter in letters] == list(shown.answer)
    assert set(shown.answer) == {"Et skilt", "Et kart"}


def test_a_statement_is_true_or_false(small):
    shown = _shown(small, "gar-den-fort")
    assert (shown.key, shown.answer, shown.choices) == ("Usant", ("Usant",), ("Sant", "Usant"))
    assert [(why.about, why.right) for why in shown.why] == [("Sant", False), ("Usant", True)]


def test_an_order_is_mixed_and_its_key_puts_it_right(small):
    shown = _shown(small, "rekkefolge")
    assert shown.choices != ("Først", "Så", "Sist")
    found = [shown.choices[LETTERS.index(letter)] for letter in shown.key.split(", ")]
    assert found == list(shown.answer) == ["Først", "Så", "Sist"]


def test_pairs_are_matched_by_number_and_letter(small):
    shown = _shown(small, "koble")
    assert len(shown.choices) == 4
    for number, (left, key) in enumerate(zip(shown.lefts, shown.key.split(", "), strict=True)):
        assert key[:-1] == str(number + 1)
        right = shown.choices[LETTERS.index(key[-1])]
        assert f"{left} – {right}" == shown.answer[number]
    assert shown.why[-1].about == "Støv"
    assert shown.why[-1].right is False


def test_numbers_are_drawn_into_all_texts(small):
    shown = _shown(small, "regn-ut")
    drawn = values("kundereise-regn-ut", _numeric(small).parameters)
    exact = drawn["meter"] / drawn["minutter"]
    assert "{" not in shown.text + shown.why[0].text
    assert shown.key == f"{exact:.1f}".replace(".", ",") + "\N{NO-BREAK SPACE}m"
    assert shown.why[0].text.endswith(f"= {exact:.1f}.".replace(".", ",", 1))
    assert shown.why[1].right is False


def test_gaps_are_filled_with_the_first_answers(small):
    shown = _shown(small, "fyll-inn")
    assert shown.answer == ("Kunden går fra start til mål.",)
    assert shown.why[0].about == "start (også: begynnelse)"


def test_an_open_question_has_its_criteria(small):
    shown = _shown(small, "drof")
    assert shown.answer[0].startswith("Reisen slutter")
    assert shown.criteria[0] == ("Sier når reisen slutter.", 2)


def test_another_seed_gives_another_draw(small):
    question = _numeric(small)
    assert len({show(question, f"{number}").key for number in range(20)}) > 10


def _numeric(small):
    return next(q for q in small.questions["kundereise"].value.questions if q.kind == "numeric")


def _question(**changes):
    fields = {
        "id": "q",
        "kind": "numeric",
        "text": "Hva er {a} / {b}?",
        "difficulty": 1,
        "goal": "apply",
        "anchor": "a",
        "parameters": (
            Parameter(id="a", min=10_000, max=20_000, step=1000),
            Parameter(id="b", min=1, max=4, step=1),
        ),
        "formula": "a / b",
        "decimals": 1,
        "tolerance": 0.05,
        "feedback": "{answer}",
    }
    return Numeric(**{**fields, **changes})


def test_numbers_in_texts_are_norwegian():
    question = _question()
    text = fill(question, "{a}, {b}, {answer}, {c}", {"a": 12_000.0, "b": 2.5})
    assert text == "12\N{NO-BREAK SPACE}000, 2,5, 4800,0, {c}"
    assert answer_to(question, {"a": 12_000.0, "b": 2.5}) == 4800


def test_what_is_shown_is_taken_as_right():
    question = _question(formula="a / b / 3", decimals=1)
    for drawn in samples(question):
        exact = answer_to(question, drawn)
        assert is_near(question, round(exact, 1), exact)
        assert not is_near(question, exact + 0.06, exact)


def test_few_draws_are_all_tried_and_many_at_their_corners():
    assert len(list(samples(_question()))) == 11 * 4
    wide = (Parameter(id="a", min=0, max=9999, step=1), Parameter(id="b", min=1, max=9999, step=1))
    tried = list(samples(_question(parameters=wide)))
    corners = [{"a": a, "b": b} for a in (0, 9999) for b in (1, 9999)]
    assert tried[:4] == corners
    assert len(tried) > 100


@pytest.mark.parametrize(
    ("low", "high", "step", "key"),
    [
        (1, 2, 0.5, None),
        (0.1, 0.7, 0.2, None),
        (-2, 2, 0.25, None),
        (2, 1, 1, "max"),
        (1, 1, 1, "max"),
        (1, 2, 0.3, "step"),
        (1, 2, 10, "step"),
        (0, 1e9, 1e-9, "step"),
        (0, 1e300, 1e290, "id"),
        (0, 0.00001, 0.0000025, "step"),
        (0, 1, math.inf, "id"),
        (-math.inf, 1, 1, "id"),
    ],
)
def test_a_parameter_that_cannot_be_drawn(low, high, step, key):
    found = parameter_fault(Parameter(id="x", min=low, max=high, step=step))
    assert (found[0] if found else None) == key

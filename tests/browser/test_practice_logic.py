"""The practice's arithmetic: drawing and judging."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.browser.exam_page import PATH, call

GOLDEN = Path(__file__).resolve().parent.parent / "golden/practice/draws.yml"
DRAWS = yaml.safe_load(GOLDEN.read_text("utf-8"))


@pytest.fixture(scope="module")
def page(browser, site_url):
    page = browser.new_page()
    page.goto(site_url + PATH, wait_until="networkidle")
    yield page
    page.close()


# Drawing: the same as in Python


@pytest.mark.parametrize(
    ("group", "script", "result"),
    [
        ("hash", "(m, c) => m.hash(c.text)", "hash"),
        (
            "next",
            "(m, c, r = new m.Random(c.seed)) => c.numbers.map(() => r.next())",
            "numbers",
        ),
        (
            "below",
            "(m, c, r = new m.Random(c.seed)) => c.numbers.map(() => r.below(c.count))",
            "numbers",
        ),
        ("order", "(m, c) => m.order(c.seed, c.count)", "order"),
        ("mixed_order", "(m, c) => m.mixedOrder(c.seed, c.count)", "order"),
        ("values", "(m, c) => m.values(c.seed, c.parameters)", "values"),
    ],
)
def test_what_is_drawn_is_what_python_draws(page, group, script, result):
    cases = DRAWS[group]
    assert cases
    found = call(page, "draw.js", f"(m, cases) => cases.map((c) => ({script})(m, c))", cases)
    assert found == [case[result] for case in cases]


# Judging


@pytest.mark.parametrize(
    ("answer", "given", "mark"),
    [
        ("klikk", "Klikk", "right"),
        ("klikk", "  KLIKK. ", "right"),
        ("marginal\u00a0kostnad", "marginal kostnad", "right"),
        ("kostnad", "kosntad", "near"),
        ("kostnad", "kostnadd", "near"),
        ("ekkokammeret", "eko kammeret", "near"),
        ("kostnad", "klikk", "wrong"),
        ("CPC", "CPA", "wrong"),
        ("5000", "5001", "wrong"),
        ("kostnad", "", "wrong"),
    ],
)
def test_a_word_is_right_near_or_wrong(page, answer, given, mark):
    script = "(m, answer, given) => m.judge({ gaps: [{ answers: [answer] }] }, [given])"
    found = call(page, "kinds/cloze.js", script, answer, given)
    assert found["marks"] == [mark]
    assert found["passed"] == (mark != "wrong")


@pytest.mark.parametrize(
    ("chosen", "score"),
    [([0, 1], 1), ([0], 0.5), ([0, 1, 2], 0.5), ([2, 3], 0), ([0, 1, 2, 3], 0), ([], 0)],
)
def test_choosing_everything_pays_nothing(page, chosen, score):
    question = {
        "kind": "multiple",
        "options": [{"text": str(i), "correct": i < 2, "feedback": ""} for i in range(4)],
    }
    script = "(m, question, chosen) => m.judge(m.pose(question, 'x'), chosen).score"
    assert call(page, "kinds/index.js", script, question, chosen) == score


NUMERIC = {
    "kind": "numeric",
    "text": "{kostnad} kr og {klikk} klikk?",
    "parameters": [
        {"id": "kostnad", "min": 12000, "max": 12001, "step": 1},
        {"id": "klikk", "min": 800, "max": 801, "step": 1},
    ],
    "formula": ["kostnad", "klikk", "/"],
    "unit": "kr",
    "decimals": 2,
    "tolerance": 0.05,
    "feedback": "{kostnad} delt på {klikk} er {answer}.",
    "mistakes": [{"formula": ["klikk", "kostnad", "/"], "feedback": "Feil vei."}],
}


def test_numbers_are_put_into_the_texts_the_norwegian_way(page):
    posed = call(page, "kinds/index.js", "(m, question) => m.pose(question, 'x')", NUMERIC)
    kostnad, klikk = posed["text"].replace("\u00a0", "").removesuffix(" klikk?").split(" kr og ")
    assert posed["text"].startswith("12\u00a000")
    assert posed["exact"] == int(kostnad) / int(klikk)
    assert posed["feedback"].endswith(f"er {posed['exact']:.2f}.".replace(".", ",", 1))


@pytest.mark.parametrize("typed", ["{}", " {} kr", "{} KR", "{}\u00a0kr"])
def test_a_number_may_have_its_unit(page, typed):
    posed = call(page, "kinds/index.js", "(m, question) => m.pose(question, 'x')", NUMERIC)
    script = "(m, question, text) => m.judge(m.pose(question, 'x'), text)"
    assert call(page, "kinds/index.js", script, NUMERIC, typed.format(posed["right"]))["score"] == 1


def test_a_typical_mistake_is_recognized_and_a_word_is_wrong(page):
    script = """(m, question) => {
      const posed = m.pose(question, "x");
      const wrong = String(posed.mistakes[0].value).replace(".", ",");
      return [wrong, "mye", ""].map((text) => m.judge(posed, text));
    }"""
    mistake, word, nothing = call(page, "kinds/index.js", script, NUMERIC)
    assert mistake["mistake"] == "Feil vei."
    assert [word["score"], word["verdict"]] == [0, "wrong"]
    assert nothing["verdict"] == "none"

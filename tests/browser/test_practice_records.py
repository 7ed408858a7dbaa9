"""What is kept of a reader's progress: put together, checked, renamed, migrated, chosen from."""

from __future__ import annotations

import pytest

from tests.browser.exam_page import PATH, call, kept_of

NOW = 1_790_000_000_000
DAY = 86_400_000


@pytest.fixture(scope="module")
def page(browser, site_url):
    page = browser.new_page()
    page.goto(site_url + PATH, wait_until="networkidle")
    yield page
    page.close()


# What is kept


def state(**cards):
    return {"version": 1, "cards": cards, "sessions": {}, "settings": {"at": 0}}


def test_of_two_records_the_newer_is_kept(page):
    one = state(a=kept_of(NOW), b=kept_of(NOW + 2), c=kept_of(NOW))
    other = state(a=kept_of(NOW + 1), b=kept_of(NOW + 1), d=kept_of(NOW))
    found = call(page, "records.js", "(m, one, other) => m.merged(one, other).cards", one, other)
    assert {name: kept["at"] - NOW for name, kept in found.items()} == {
        "a": 1,
        "b": 2,
        "c": 0,
        "d": 0,
    }


def test_a_renamed_question_takes_its_record_and_session_along(page):
    kept = state(old=kept_of(NOW + 1), new=kept_of(NOW), other=kept_of(NOW))
    kept["sessions"] = {"s": {"ids": ["old", "other"], "answers": {"old": [1]}, "results": {}}}
    script = "(m, state) => m.renamed(state, { old: 'new' })"
    found = call(page, "records.js", script, kept)
    assert set(found["cards"]) == {"new", "other"}
    assert found["cards"]["new"]["at"] == NOW + 1
    assert found["sessions"]["s"]["ids"] == ["new", "other"]
    assert found["sessions"]["s"]["answers"] == {"new": [1]}


@pytest.mark.parametrize(
    "faulty",
    [
        {"at": "i går"},
        {"due": None},
        {"due": 1e308},
        {"stability": -1},
        {"stability": None},
        {"stability": 0},
        {"difficulty": float("1e999")},
        {"reps": 1.5},
        {"days": 1e9},
        {"state": 7},
        {"result": "<b>"},
        {"at": NOW + 3 * DAY},
    ],
)
def test_a_record_that_cannot_be_used_is_set_aside_as_it_is(page, faulty):
    cards = {"a": kept_of(NOW), "b": kept_of(NOW, **faulty), "constructor": kept_of(NOW)}
    script = "(m, state, now) => m.sifted(state, now)"
    found = call(page, "records.js", script, {"version": 1, "cards": cards}, NOW)
    assert set(found["state"]["cards"]) == {"a"}
    assert found["rest"] == {"version": 1, "cards": {name: cards[name] for name in list(cards)[1:]}}


MIGRATE = """(m, state) => {
  const steps = {
    1: ({ kort, ...rest }) => ({ ...rest, cards: kort }),
    2: (state) => ({ ...state, cards: { a: { at: state.cards.a } } }),
  };
  try {
    return m.migrated(state, steps, 3);
  } catch (error) {
    return error.constructor.name;
  }
}"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"version": 1, "kort": {"a": 5}}, {"version": 3, "cards": {"a": {"at": 5}}}),
        ({"version": 2, "cards": {"a": 5}}, {"version": 3, "cards": {"a": {"at": 5}}}),
        ({"version": 3, "cards": {}}, {"version": 3, "cards": {}}),
        ({"version": 4, "cards": {}}, "NewerVersion"),
        ({"version": 0, "cards": {}}, "TypeError"),
        ({"cards": {}}, "TypeError"),
        (None, "TypeError"),
        ([], "TypeError"),
    ],
)
def test_older_forms_are_brought_up_step_by_step(page, before, after):
    assert call(page, "migrations.js", MIGRATE, before) == after


# Choosing


def test_the_days_mix_is_due_first_and_then_new_from_all_sections_in_turn(page):
    pool = [{"id": f"{section}{n}", "section": section} for section in "abc" for n in range(4)]
    cards = {"a0": kept_of(NOW - 3 * DAY), "b0": kept_of(NOW - 5 * DAY), "c0": kept_of(NOW)}
    script = "(m, pool, cards, now) => m.daily(pool, cards, now, 'x')"
    found = call(page, "pools.js", script, pool, cards, NOW)
    assert found[:2] == ["b0", "a0"]
    assert "c0" not in found
    assert {name[0] for name in found[2:5]} == {name[0] for name in found[5:8]} == set("abc")
    assert len(found) == len(set(found)) == 11


def test_mistakes_are_what_went_wrong_last(page):
    pool = [{"id": name, "section": "a"} for name in ("right", "wrong", "half", "new")]
    cards = {
        "right": kept_of(NOW),
        "wrong": kept_of(NOW, result="wrong"),
        "half": kept_of(NOW - 1, result="partial"),
    }
    assert call(page, "pools.js", "(m, ...rest) => m.mistakes(...rest)", pool, cards) == [
        "half",
        "wrong",
    ]

"""When a question comes again, as FSRS has it; the clock of an exam."""

from __future__ import annotations

import pytest

from tests.browser.exam_page import PATH, call

DAY = 86_400_000


@pytest.fixture(scope="module")
def page(browser, site_url):
    page = browser.new_page()
    page.goto(site_url + PATH, wait_until="networkidle")
    yield page
    page.close()


# FSRS: ts-fsrs's own reference cases for the default parameters,
# https://github.com/open-spaced-repetition/ts-fsrs, packages/fsrs/__tests__/FSRS-6.test.ts

RATE_AT_DUE = """(m, ratings) => {
  let record;
  let now = new Date(2022, 11, 29, 12, 30).getTime();
  return ratings.map((rating) => {
    record = m.rated(record, rating, now, "right");
    now = record.due;
    return record.days;
  });
}"""

RATE_AFTER = """(m, ratings, days) => {
  let record;
  let now = new Date(2022, 11, 29, 12, 30).getTime();
  ratings.forEach((rating, index) => {
    now += days[index] * 86400000;
    record = m.rated(record, rating, now, "right");
  });
  return record;
}"""


def test_intervals_are_those_of_the_reference(page):
    ratings = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3]
    expected = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]
    assert call(page, "schedule.js", RATE_AT_DUE, ratings) == expected


def test_the_memory_state_is_that_of_the_reference(page):
    record = call(page, "schedule.js", RATE_AFTER, [1, 3, 3, 3, 3, 3], [0, 0, 1, 3, 8, 21])
    assert record["stability"] == pytest.approx(53.62691, abs=5e-5)
    assert record["difficulty"] == pytest.approx(6.3574867, abs=5e-5)


def test_the_first_repetition_is_that_of_the_reference(page):
    script = '(m) => m.RATINGS.map((rating) => m.rated(undefined, rating, 1672313400000, "right"))'
    records = call(page, "schedule.js", script)
    assert [one["stability"] for one in records] == [0.212, 1.2931, 2.3065, 8.2956]
    assert [one["difficulty"] for one in records] == [6.4133, 5.11217071, 2.11810397, 1]
    assert [one["days"] for one in records] == [0, 0, 0, 8]
    assert [one["state"] for one in records] == [1, 1, 1, 2]
    assert [one["reps"] for one in records] == [1, 1, 1, 1]


def test_what_is_shown_on_the_buttons_is_what_happens(page):
    script = """(m) => {
      const record = m.rated(undefined, 3, 1672313400000, "right");
      const later = record.due + 5 * 86400000;
      const waits = m.preview(record, later);
      const after = (rating) => m.rated(record, rating, later, "right").due - later;
      return m.RATINGS.map((rating, index) => after(rating) - waits[index]);
    }"""
    assert call(page, "schedule.js", script) == [0, 0, 0, 0]


def test_a_clock_that_went_back_does_no_harm(page):
    script = """(m) => {
      const record = m.rated(undefined, 3, 1672313400000, "right");
      return m.rated(record, 3, 1672313400000 - 9e9, "right").at - record.at;
    }"""
    assert call(page, "schedule.js", script) == 0


def test_due_by_the_minute_at_first_and_by_the_day_later(page):
    script = """(m) => {
      const noon = new Date(2026, 10, 21, 12).getTime();
      const at = (hours, state) => m.isDue({ due: noon + hours * 3600000, state }, noon);
      return [at(-1, 1), at(1, 1), at(1, 2), at(11, 2), at(13, 2)];
    }"""
    assert call(page, "due.js", script) == [True, False, True, True, False]


def test_the_clock(page):
    script = """(m) => {
      const begun = m.begun(10, 0);
      const half = m.stopped(begun, 300000);
      const again = m.started(half, 900000);
      const states = [[begun, 60000], [half, 9e9], [again, 960000], [m.extended(again), 960000]];
      const more = [[m.unlimited(again), 960000], [again, 9e9], [m.prolonged(again, 9e9), 9e9]];
      const told = [m.passed(301000, 299000), m.passed(299000, 298000), m.passed(null, 5)];
      return [...[...states, ...more].map(([clock, now]) => m.left(clock, now)), ...told];
    }"""
    minute = 60000
    assert call(page, "clock.js", script) == [
        9 * minute,
        5 * minute,
        4 * minute,
        9 * minute,
        None,
        0,
        5 * minute,
        5 * minute,
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [
        (60_000, "1 min"),
        (600_000, "10 min"),
        (2 * 3_600_000, "2 timer"),
        (DAY, "1 dag"),
        (8 * DAY, "8 dager"),
        (46 * DAY, "46 dager"),
        (163 * DAY, "5 måneder"),
        (498 * DAY, "1,4 år"),
    ],
)
def test_intervals_in_words(page, milliseconds, text):
    assert call(page, "text.js", "(m, time) => m.interval(time)", milliseconds) == text

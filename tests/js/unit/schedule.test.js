// When a question comes again, as FSRS has it. The reference cases are ts-fsrs's own for the default parameters:
// https://github.com/open-spaced-repetition/ts-fsrs, packages/fsrs/__tests__/FSRS-6.test.ts

import assert from "node:assert/strict";
import { test } from "node:test";
import { isDue } from "../../../docs/assets/js/practice/due.js";
import { soundCard } from "../../../docs/assets/js/practice/records.js";
import { preview, rated, RATINGS } from "../../../docs/assets/js/practice/schedule.js";
import { DAY, keptOf, NOW } from "./kept.js";

const START = new Date(2022, 11, 29, 12, 30).getTime();
const HOUR = 3_600_000;

test("intervals are those of the reference", () => {
  let record;
  let now = START;
  const days = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3].map((rating) => {
    record = rated(record, rating, now, "right");
    now = record.due;
    return record.days;
  });
  assert.deepEqual(days, [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
});

test("the memory state is that of the reference", () => {
  let record;
  let now = START;
  for (const [rating, days] of [
    [1, 0],
    [3, 0],
    [3, 1],
    [3, 3],
    [3, 8],
    [3, 21],
  ]) {
    now += days * DAY;
    record = rated(record, rating, now, "right");
  }
  assert.ok(Math.abs(record.stability - 53.62691) < 5e-5);
  assert.ok(Math.abs(record.difficulty - 6.3574867) < 5e-5);
});

test("the first repetition is that of the reference", () => {
  const records = RATINGS.map((rating) => rated(undefined, rating, START, "right"));
  const each = (name) => records.map((one) => one[name]);
  assert.deepEqual(each("stability"), [0.212, 1.2931, 2.3065, 8.2956]);
  assert.deepEqual(each("difficulty"), [6.4133, 5.11217071, 2.11810397, 1]);
  assert.deepEqual(each("days"), [0, 0, 0, 8]);
  assert.deepEqual(each("state"), [1, 1, 1, 2]);
  assert.deepEqual(each("reps"), [1, 1, 1, 1]);
});

test("what is shown on the buttons is what happens", () => {
  const record = rated(undefined, 3, START, "right");
  const later = record.due + 5 * DAY;
  const after = RATINGS.map((rating) => rated(record, rating, later, "right").due - later);
  assert.deepEqual(after, preview(record, later));
});

test("a clock that went back does no harm", () => {
  const record = rated(undefined, 3, START, "right");
  assert.equal(rated(record, 3, START - 9e9, "right").at, record.at);
});

test("due by the minute at first, and by the day later", () => {
  const noon = new Date(2026, 10, 21, 12).getTime();
  const at = (hours, state) => isDue({ due: noon + hours * HOUR, state }, noon);
  assert.deepEqual([at(-1, 1), at(1, 1), at(1, 2), at(11, 2), at(13, 2)], [true, false, true, true, false]);
});

const EXTREMES = [
  {},
  { state: 0, stability: 0, difficulty: 0, reps: 0 },
  { stability: 0.001, difficulty: 10, state: 3, step: 1 },
  { stability: 36_500, difficulty: 1, days: 36_500, due: NOW + 36_500 * DAY },
  { at: 0, due: 0 },
  { lapses: 999_999, reps: 999_999 },
  { state: 1, step: 1_000_000 },
];

test("from any sound record the scheduler makes a sound one", () => {
  for (const extreme of EXTREMES) {
    const record = soundCard("a", keptOf(NOW, extreme), NOW);
    assert.ok(record, JSON.stringify(extreme));
    for (const rating of RATINGS) {
      const next = rated(record, rating, NOW + DAY, "right");
      assert.ok(soundCard("a", next, NOW + DAY), JSON.stringify([extreme, rating, next]));
    }
  }
});

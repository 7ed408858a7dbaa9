// The clock of an exam, and times in words.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as clock from "../../../docs/assets/js/practice/clock.js";
import { interval } from "../../../docs/assets/js/practice/text.js";
import { DAY } from "./kept.js";

const MINUTE = 60_000;

test("the clock stands, runs, is prolonged and taken away", () => {
  const begun = clock.begun(10, 0);
  const half = clock.stopped(begun, 5 * MINUTE);
  const again = clock.started(half, 15 * MINUTE);
  const left = (one, now) => clock.left(one, now);
  assert.equal(left(begun, MINUTE), 9 * MINUTE);
  assert.equal(left(half, 9e9), 5 * MINUTE);
  assert.equal(left(again, 16 * MINUTE), 4 * MINUTE);
  assert.equal(left(clock.extended(again), 16 * MINUTE), 9 * MINUTE);
  assert.equal(left(clock.unlimited(again), 16 * MINUTE), null);
  assert.equal(left(again, 9e9), 0);
  assert.equal(left(clock.prolonged(again, 9e9), 9e9), 5 * MINUTE);
});

test("the reader is told when a point is passed", () => {
  assert.deepEqual(
    [
      [301_000, 299_000],
      [299_000, 298_000],
      [null, 5],
    ].map(([before, after]) => clock.passed(before, after)),
    [5 * MINUTE, null, null],
  );
});

const INTERVALS = [
  [60_000, "1 min"],
  [600_000, "10 min"],
  [2 * 3_600_000, "2 timer"],
  [DAY, "1 dag"],
  [8 * DAY, "8 dager"],
  [46 * DAY, "46 dager"],
  [163 * DAY, "5 måneder"],
  [498 * DAY, "1,4 år"],
];

test("intervals in words", () => {
  for (const [milliseconds, words] of INTERVALS) assert.equal(interval(milliseconds), words);
});

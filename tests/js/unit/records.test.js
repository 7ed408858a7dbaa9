// What is kept of a reader's progress: put together, checked, renamed, migrated, chosen from.

import assert from "node:assert/strict";
import { test } from "node:test";
import { migrated } from "../../../docs/assets/js/practice/migrations.js";
import { daily, mistakes } from "../../../docs/assets/js/practice/pools.js";
import { merged, renamed, sifted } from "../../../docs/assets/js/practice/records.js";
import { DAY, keptOf, NOW, stateOf } from "./kept.js";

test("of two records the newer is kept", () => {
  const one = stateOf({ a: keptOf(NOW), b: keptOf(NOW + 2), c: keptOf(NOW) });
  const other = stateOf({ a: keptOf(NOW + 1), b: keptOf(NOW + 1), d: keptOf(NOW) });
  const found = Object.entries(merged(one, other).cards).map(([id, { at }]) => [id, at - NOW]);
  assert.deepEqual(Object.fromEntries(found), { a: 1, b: 2, c: 0, d: 0 });
});

test("a renamed question takes its record and session along", () => {
  const kept = stateOf({ old: keptOf(NOW + 1), new: keptOf(NOW), other: keptOf(NOW) });
  kept.sessions = { s: { ids: ["old", "other"], answers: { old: [1] }, results: {} } };
  const found = renamed(kept, { old: "new" });
  assert.deepEqual(Object.keys(found.cards).sort(), ["new", "other"]);
  assert.equal(found.cards.new.at, NOW + 1);
  assert.deepEqual(found.sessions.s.ids, ["new", "other"]);
  assert.deepEqual(found.sessions.s.answers, { new: [1] });
});

const FAULTY = [
  { at: "i går" },
  { at: NOW + 3 * DAY },
  { at: 1e308 },
  { due: null },
  { due: 1e308 },
  { stability: -1 },
  { stability: null },
  { stability: 0 },
  { difficulty: Number.POSITIVE_INFINITY },
  { reps: 1.5 },
  { days: 1e9 },
  { state: 7 },
  { result: "<b>" },
];

for (const faulty of FAULTY)
  test(`a record that cannot be used is set aside as it is: ${JSON.stringify(faulty)}`, () => {
    const cards = { a: keptOf(NOW), b: keptOf(NOW, faulty), constructor: keptOf(NOW) };
    const { state, rest } = sifted({ version: 1, cards }, NOW);
    assert.deepEqual(Object.keys(state.cards), ["a"]);
    assert.deepEqual(rest, { version: 1, cards: { b: cards.b, constructor: cards.constructor } });
  });

test("settings of absurd size or from the future are set aside", () => {
  for (const settings of [{ at: 1e308 }, { at: 0, without: "x".repeat(60_000) }, "?"]) {
    const { state, rest } = sifted({ version: 1, settings }, NOW);
    assert.deepEqual([state.settings, rest.settings], [{ at: 0 }, settings]);
  }
});

const STEPS = {
  1: ({ kort, ...rest }) => ({ ...rest, cards: kort }),
  2: (state) => ({ ...state, cards: { a: { at: state.cards.a } } }),
};

test("older forms are brought up step by step", () => {
  const after = { version: 3, cards: { a: { at: 5 } } };
  assert.deepEqual(migrated({ version: 1, kort: { a: 5 } }, STEPS, 3), after);
  assert.deepEqual(migrated({ version: 2, cards: { a: 5 } }, STEPS, 3), after);
  assert.deepEqual(migrated({ version: 3, cards: {} }, STEPS, 3), { version: 3, cards: {} });
});

for (const [state, name] of [
  [{ version: 4 }, "NewerVersion"],
  [{ version: 0 }, "TypeError"],
  [{}, "TypeError"],
  [null, "TypeError"],
  [[], "TypeError"],
])
  test(`what has no way to this form: ${JSON.stringify(state)}`, () => {
    assert.throws(
      () => migrated(state, STEPS, 3),
      (error) => error.constructor.name === name,
    );
  });

test("the day's mix is what is due first, and then new from all sections in turn", () => {
  const pool = [..."abc"].flatMap((section) => [0, 1, 2, 3].map((number) => ({ id: `${section}${number}`, section })));
  const cards = { a0: keptOf(NOW - 3 * DAY), b0: keptOf(NOW - 5 * DAY), c0: keptOf(NOW) };
  const found = daily(pool, cards, NOW, "x");
  assert.deepEqual(found.slice(0, 2), ["b0", "a0"]);
  assert.ok(!found.includes("c0"));
  for (const start of [2, 5]) assert.equal(new Set(found.slice(start, start + 3).map(([section]) => section)).size, 3);
  assert.equal(new Set(found).size, 11);
});

test("mistakes are what went wrong last", () => {
  const pool = ["right", "wrong", "half", "new"].map((id) => ({ id, section: "a" }));
  const cards = { right: keptOf(NOW), wrong: keptOf(NOW, { result: "wrong" }), half: keptOf(NOW - 1, { result: "partial" }) };
  assert.deepEqual(mistakes(pool, cards), ["half", "wrong"]);
});

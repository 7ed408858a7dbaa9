// Progress as a file: what it holds is told apart and bounded.

import assert from "node:assert/strict";
import { test } from "node:test";
import { joined } from "../../../docs/assets/js/practice/text.js";
import { exported, imported } from "../../../docs/assets/js/practice/transfer.js";
import { DAY, keptOf, NOW, stateOf } from "./kept.js";

const file = (cards, more = {}) => JSON.stringify({ format: "mtenk-ovelse", version: 1, cards, ...more });

test("known, unknown, impossible and future records are told apart", () => {
  const cards = { a: keptOf(NOW), b: keptOf(NOW), c: keptOf(NOW, { due: 1e308 }), d: keptOf(NOW + 9 * DAY) };
  const found = imported(file(cards), NOW, (id) => id === "a");
  assert.deepEqual(found.counts, { all: 2, known: 1, left: 0, ahead: 1, broken: 1 });
  assert.deepEqual(Object.keys(found.state.cards), ["a", "b"]);
  assert.deepEqual(found.ahead.cards, { d: cards.d });
  assert.match(joined(2, found.counts), /1 av 2 spørsmål er kjent\..*datert frem i tid.*kunne ikke leses/);
});

test("of many unknown records the newest are kept", () => {
  const cards = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`ukjent-${index}`, keptOf(NOW - index)]));
  const found = imported(file({ ...cards, kjent: keptOf(0) }), NOW, (id) => id === "kjent");
  assert.equal(found.counts.left, 100);
  assert.ok(found.state.cards["ukjent-499"] && found.state.cards.kjent && !found.state.cards["ukjent-500"]);
});

test("what was set aside is in the file, and comes in from it", () => {
  const aside = [{ version: 1, cards: { b: keptOf(NOW + 9 * DAY) } }, "{damaged"];
  const text = exported(stateOf({ a: keptOf(NOW) }), aside, NOW);
  assert.deepEqual(imported(text, NOW).ahead, aside[0]);
  assert.deepEqual(Object.keys(imported(text, NOW + 10 * DAY).state.cards), ["a", "b"]);
});

const BAD = [
  ["{", "json"],
  ["[".repeat(100_000), "json"],
  ["null", "stranger"],
  [file({}, { format: "x" }), "stranger"],
  [file({}, { version: "1" }), "stranger"],
  [file({}, { version: 99 }), "newer"],
  [file({ a: 1 }), "empty"],
  [file([]), "empty"],
  [file(Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`a-${index}`, 0]))), "many"],
];

for (const [text, reason] of BAD)
  test(`a file that cannot be used (${reason}): ${text.slice(0, 40)}`, () => {
    assert.throws(() => imported(text, NOW), { reason });
  });

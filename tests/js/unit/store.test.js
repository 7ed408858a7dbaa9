// Progress on a device whose clock, room and data fail: nothing is written away.

import assert from "node:assert/strict";
import { test } from "node:test";
import { rate } from "../../../docs/assets/js/practice/schedule.js";
import { ASIDE, KEY, Store } from "../../../docs/assets/js/practice/store.js";
import { DAY, device, keptOf, NOW, stateOf } from "./kept.js";

const open = (storage, now = NOW) => new Store({ storage: () => storage, locks: null, now: () => now });
const answer = (store, id, now = NOW) => store.update(rate(id, 3, "right", now));
const stored = (storage, key = KEY) => JSON.parse(storage.kept.get(key) ?? "null");
const touch = (store) => store.update((state) => state);

function holding(cards) {
  const storage = device();
  storage.setItem(KEY, JSON.stringify(stateOf(cards)));
  return storage;
}

test("a clock set back sets records aside, and a clock set right takes them back", async () => {
  const storage = holding({ a: keptOf(NOW), b: keptOf(NOW - 9 * DAY) });
  const before = NOW - 3 * DAY;
  const store = open(storage, before);
  assert.deepEqual(store.aside, { ahead: 1, broken: 0, whole: 0 });
  await answer(store, "c", before);
  assert.deepEqual(Object.keys(stored(storage).cards).sort(), ["b", "c"]);
  assert.deepEqual(stored(storage, ASIDE), [{ version: 1, cards: { a: keptOf(NOW) } }]);
  const right = open(storage);
  assert.deepEqual(Object.keys(right.state.cards).sort(), ["a", "b", "c"]);
  await touch(right);
  assert.deepEqual(stored(storage).cards.a, keptOf(NOW));
  assert.equal(storage.kept.has(ASIDE), false);
});

test("half-broken data loses only what is broken, which is set aside", async () => {
  const broken = keptOf(NOW, { stability: null });
  const storage = holding({ a: keptOf(NOW), b: broken });
  await touch(open(storage));
  assert.deepEqual(Object.keys(stored(storage).cards), ["a"]);
  assert.deepEqual(stored(storage, ASIDE), [{ version: 1, cards: { b: broken } }]);
});

test("two damaged texts are both kept", async () => {
  const storage = device();
  for (const text of ['{"version":1,"ca', "null"]) {
    storage.setItem(KEY, text);
    await answer(open(storage), "a");
  }
  assert.deepEqual(stored(storage, ASIDE).sort(), ['{"version":1,"ca', "null"].sort());
});

test("what is set aside in a damaged text of its own is kept too", async () => {
  const storage = holding({ a: keptOf(NOW + 9 * DAY) });
  storage.setItem(ASIDE, '[{"vers');
  await touch(open(storage));
  assert.deepEqual(stored(storage, ASIDE), [{ version: 1, cards: { a: keptOf(NOW + 9 * DAY) } }, '[{"vers']);
});

test("without room to set aside, nothing is written over", async () => {
  const storage = holding({ a: keptOf(NOW) });
  storage.fails = "full";
  const store = open(storage, NOW - 3 * DAY);
  await answer(store, "b", NOW - 3 * DAY);
  assert.equal(store.trouble, "full");
  assert.deepEqual(Object.keys(stored(storage).cards), ["a"]);
  assert.ok(store.state.cards.b);
  storage.fails = null;
  await touch(store);
  assert.equal(store.trouble, null);
  assert.deepEqual([Object.keys(stored(storage).cards), stored(storage, ASIDE)[0].cards.a.at], [["b"], NOW]);
});

test("without a storage one can practise, and is told", async () => {
  const storage = device();
  storage.fails = "blocked";
  const store = open(storage);
  await answer(store, "a");
  await answer(store, "b");
  assert.equal(store.trouble, "blocked");
  assert.deepEqual(Object.keys(store.state.cards), ["a", "b"]);
});

test("what a newer page has stored is not touched, and takes in what is answered here", async () => {
  const storage = device();
  const text = '{"version": 99, "cards": {"a": "something new"}}';
  storage.setItem(KEY, text);
  const store = open(storage);
  await answer(store, "b");
  await answer(store, "c");
  assert.equal(store.trouble, "newer");
  assert.equal(storage.kept.get(KEY), text);
  storage.setItem(KEY, JSON.stringify(stateOf({ d: keptOf(NOW) }))); // as a page that understands it would
  assert.deepEqual(Object.keys(open(storage).state.cards).sort(), ["b", "c", "d"]);
});

test("two tabs lose nothing of each other's, also with something set aside", async () => {
  const storage = holding({ a: keptOf(NOW + 9 * DAY) });
  const [one, other] = [open(storage), open(storage)];
  await answer(one, "b");
  await answer(other, "c");
  await answer(one, "d");
  assert.deepEqual(Object.keys(stored(storage).cards).sort(), ["b", "c", "d"]);
  assert.equal(stored(storage, ASIDE).length, 1);
});

test("deleting deletes what is set aside too", async () => {
  const storage = holding({ a: keptOf(NOW + 9 * DAY), b: keptOf(NOW) });
  await open(storage).clear();
  assert.deepEqual([stored(storage).cards, storage.kept.has(ASIDE)], [{}, false]);
});

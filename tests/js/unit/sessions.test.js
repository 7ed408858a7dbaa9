// Sessions as they are kept: a strange clock does not lose one, and there is a limit to how many.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pruned, sifted, unfinished } from "../../../docs/assets/js/practice/records.js";
import { create } from "../../../docs/assets/js/practice/session.js";
import { DAY, NOW, stateOf } from "./kept.js";

const session = (id, at) => create({ id, source: "learn", mode: "learn", ids: ["a"] }, at);
const withSessions = (...all) => ({ ...stateOf({}), sessions: Object.fromEntries(all.map((one) => [one.id, one])) });

test("a session outlives a clock that was wrong, but is not offered for ever", () => {
  const state = withSessions(session("old", NOW - 15 * DAY), session("new", NOW), session("ahead", 9e15));
  const { state: found, rest } = sifted(state, NOW);
  assert.deepEqual([Object.keys(found.sessions), rest], [["old", "new", "ahead"], null]);
  assert.deepEqual(
    unfinished(found, NOW).map(({ id }) => id),
    ["ahead", "new"],
  );
});

test("what is no session is set aside", () => {
  const broken = { ...session("x", NOW), ids: 5 };
  assert.deepEqual(sifted(withSessions(broken), NOW).rest.sessions, { x: broken });
});

test("of many sessions the newest are stored", () => {
  const many = withSessions(...Array.from({ length: 25 }, (_, index) => session(`s${index}`, NOW + index)));
  const kept = Object.keys(pruned(many).sessions);
  assert.deepEqual([kept.length, kept.includes("s24"), kept.includes("s4")], [20, true, false]);
});

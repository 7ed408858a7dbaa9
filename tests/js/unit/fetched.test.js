// What is fetched once, and again after a failure.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Once } from "../../../docs/assets/js/fetched.js";

test("all who ask get the same, until it fails", async () => {
  let asked = 0;
  let works = false;
  const files = new Once(async (name) => {
    asked += 1;
    if (!works) throw new Error(name);
    return name;
  });
  await assert.rejects(Promise.all([files.get("a"), files.get("a")]), { message: "a" });
  assert.equal(asked, 1);
  works = true;
  assert.deepEqual(await Promise.all([files.get("a"), files.get("a"), files.get("b")]), ["a", "a", "b"]);
  assert.equal(asked, 3);
});

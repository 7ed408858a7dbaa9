// What is drawn is what Python draws: tests/golden/practice/draws.yml.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import * as draw from "../../../docs/assets/js/practice/draw.js";

const DRAWS = parse(readFileSync(new URL("../../golden/practice/draws.yml", import.meta.url), "utf8"));

const several = (count, next) => Array.from({ length: count }, next);
const WAYS = {
  hash: (one) => [draw.hash(one.text), one.hash],
  next: (one, random = new draw.Random(one.seed)) => [several(one.numbers.length, () => random.next()), one.numbers],
  below: (one, random = new draw.Random(one.seed)) => [several(one.numbers.length, () => random.below(one.count)), one.numbers],
  order: (one) => [draw.order(one.seed, one.count), one.order],
  mixed_order: (one) => [draw.mixedOrder(one.seed, one.count), one.order],
  values: (one) => [draw.values(one.seed, one.parameters), one.values],
};

for (const [group, way] of Object.entries(WAYS))
  test(group, () => {
    assert.ok(DRAWS[group].length);
    for (const one of DRAWS[group]) assert.deepEqual(...way(one));
  });

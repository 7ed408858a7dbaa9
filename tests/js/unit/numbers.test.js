// Numbers and formulas.

import assert from "node:assert/strict";
import { test } from "node:test";
import { formatNumber, parseNumber } from "../../../docs/assets/js/norwegian-numbers.js";
import { evaluate } from "../../../docs/assets/js/postfix.js";

const READ = [
  ["1 234,50", 1234.5],
  ["1.234,50", 1234.5],
  ["1234.5", 1234.5],
  ["\u22125", -5],
  ["1\u00a0000", 1000],
  ["+3", 3],
];

test("numbers are read as Norwegians write them", () => {
  for (const [text, number] of READ) assert.equal(parseNumber(text), number, text);
  for (const text of ["", "mye", "1,2,3", "1e5", "--1"]) assert.ok(Number.isNaN(parseNumber(text)), text);
});

test("numbers are written as Norwegians write them", () => {
  assert.equal(formatNumber(12345.678, 2), "12\u00a0345,68");
  assert.equal(formatNumber(1234, 0), "1234");
});

test("formulas are worked out from postfix", () => {
  assert.equal(evaluate(["a", "b", "-", 2, "*"], { a: 5, b: 3 }), 4);
  assert.equal(evaluate(["a", "b", "/"], { a: 1, b: 0 }), Number.POSITIVE_INFINITY);
});

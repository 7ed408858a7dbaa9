// The workbench: the choice as an address, and the table as a grid.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as grids from "../../../docs/assets/js/workbench/grid.js";
import { moved, read, write } from "../../../docs/assets/js/workbench/state.js";

const KNOWN = new Map(["a", "b", "c"].map((id) => [id, true]));

test("an address is read and written", () => {
  const search = "?modeller=b,a&visning=kolonner&forskjeller=vis&tomme=skjul";
  const { state, unknown, cut } = read(search, KNOWN, 4);
  assert.deepEqual(state, { models: ["b", "a"], transposed: true, differences: true, hideEmpty: true });
  assert.deepEqual([unknown, cut], [[], []]);
  assert.equal(write(state), search);
  assert.equal(write(read("", KNOWN, 4).state), "");
});

test("what in an address cannot be followed is told", () => {
  const { state, unknown, cut } = read("?modeller=A,x,, a ,c,b&visning=sirkel", KNOWN, 2);
  assert.deepEqual([state.models, state.transposed, unknown, cut], [["a", "c"], false, ["x"], ["b"]]);
});

test("a model moves one place, but not out of the list", () => {
  assert.deepEqual(moved(["a", "b", "c"], "c", -1), ["a", "c", "b"]);
  for (const [id, step] of [
    ["a", -1],
    ["c", 1],
    ["x", 1],
  ])
    assert.deepEqual(moved(["a", "b", "c"], id, step), ["a", "b", "c"]);
});

/** A table as grid.read reads it: rows of cells [text, width, height], headings marked with «#». */
function table(head, ...bodies) {
  const cell = ([text, colSpan = 1, rowSpan = 1]) => ({
    text,
    colSpan,
    rowSpan,
    tagName: text.startsWith("#") ? "TH" : "TD",
    scope: "",
  });
  const section = (rows) => ({ rows: rows.map((row) => ({ cells: row.map(cell) })) });
  return { tHead: section(head), tBodies: bodies.map(section), querySelectorAll: () => [] };
}

const TABLE = table(
  [[["#"], ["#x"], ["#y"], ["#z"]]],
  [
    [["#m", 1, 2], ["1", 2], ["2"]],
    [["3"], ["4", 2]],
  ],
);
const textAt = (grid, row, col) => grids.at(grid, row, col)?.node.text;
const textsOf = (grid) =>
  Array.from({ length: grids.length(grid.rows) }, (_, row) =>
    Array.from({ length: grids.length(grid.cols) }, (_, col) => textAt(grid, row, col)).join(" "),
  );

test("a table is read with its spans", () => {
  assert.deepEqual(textsOf(grids.read(TABLE)), ["# #x #y #z", "#m 1 1 2", "#m 3 4 4"]);
});

test("turned twice it is as it was", () => {
  const turned = grids.transpose(grids.read(TABLE));
  assert.deepEqual(textsOf(turned), ["# #m #m", "#x 1 3", "#y 1 4", "#z 2 4"]);
  assert.deepEqual(textsOf(grids.transpose(turned)), textsOf(grids.read(TABLE)));
});

test("a column that goes narrows what spans it", () => {
  const cut = grids.withoutColumns(grids.read(TABLE), new Set([2]));
  assert.deepEqual(textsOf(cut), ["# #x #z", "#m 1 2", "#m 3 4"]);
});

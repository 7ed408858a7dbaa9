// What the workbench works out itself: the conclusion on a group, facets, and stages beside stages.

import assert from "node:assert/strict";
import { test } from "node:test";

import { counts, fits } from "../../../docs/assets/js/facets.js";
import { conclusion, friendsOf, mostDisputed, spread } from "../../../docs/assets/js/workbench/group.js";
import { places, rows, turned, wrapped } from "../../../docs/assets/js/workbench/steps.js";

const PHASES = ["behov", "kjop", "bruk", "lojalitet"].map((id) => [id, id]);
const model = (name, covers) => ({ name, covers, stages: ["En", "To"] });
const A = model("A", { kjop: "stated", bruk: "stated" });
const B = model("B", { kjop: "stated", bruk: "interpreted", lojalitet: "stated" });
const C = model("C", { kjop: "stated", behov: "interpreted" });

test("a group is told in at most six sentences, with our readings marked", () => {
  assert.deepEqual(conclusion([A, B, C], PHASES, []), [
    "Alle tre dekker kjop.",
    "Mest uenige er de om bruk: A har det, C ikke; B har det bare slik vi leser det.",
    "Bare B har lojalitet; bare C har behov, slik vi leser det.",
  ]);
});

test("our uncertainty is never what they disagree on", () => {
  const read = model("D", { behov: "interpreted" });
  const found = spread([read, model("E", {})], PHASES);
  assert.equal(mostDisputed(found), null);
  assert.match(conclusion([read, model("E", {})], PHASES, []).join(" "), /ikke uenige/);
});

test("a name with two meanings is told once for all that use it", () => {
  const models = { a: A, b: B, c: C };
  const friends = { name: "Awareness", means: ["behov", "kjop"], reading: false };
  const pairs = {
    "a+b": { models: ["a", "b"], friends: [friends] },
    "a+c": { models: ["a", "c"], friends: [friends] },
    "b+c": { models: ["b", "c"], friends: [] },
  };
  const found = friendsOf(["a", "b", "c"], pairs, models);
  assert.equal(found.length, 1);
  assert.match(
    conclusion([A, B, C], PHASES, found).at(-1),
    /^«Awareness» er ikke det samme overalt: behov i A, kjop i B og kjop i C\.$/,
  );
});

const FACETS = [
  {
    key: "phase",
    label: "Fase",
    choices: [
      ["bruk", "Bruk"],
      ["kjop", "Kjøp"],
    ],
  },
  {
    key: "basis",
    label: "Grunnlag",
    choices: [
      ["stated", "sier"],
      ["interpreted", "leser"],
    ],
    within: "phase",
  },
  { key: "shape", label: "Form", choices: [["loop", "løkke"]] },
];
const ITEMS = [
  { phase: "bruk/stated kjop/interpreted", shape: "loop" },
  { phase: "kjop/stated", shape: "linear" },
];

test("a phase and a basis are chosen together", () => {
  assert.ok(fits(ITEMS[0], { phase: "kjop" }, FACETS));
  assert.ok(!fits(ITEMS[0], { phase: "kjop", basis: "stated" }, FACETS));
  assert.ok(fits(ITEMS[0], { phase: "", basis: "stated" }, FACETS));
  assert.ok(!fits(ITEMS[1], { basis: "interpreted" }, FACETS));
});

test("each choice tells how many it would leave", () => {
  assert.deepEqual(counts(ITEMS, FACETS[0], { phase: "bruk" }, FACETS), [1, 2]);
  assert.deepEqual(counts(ITEMS, FACETS[0], { basis: "stated" }, FACETS), [1, 1]);
  assert.deepEqual(counts(ITEMS, FACETS[0], { shape: "loop" }, FACETS), [1, 1]);
});

test("steps are turned with the models", () => {
  assert.deepEqual(
    turned([
      ["split", [0], [1, 2], "stated", ""],
      ["absent", [1], [], "phases", ""],
    ]),
    [
      ["merged", [1, 2], [0], "stated", ""],
      ["absent", [], [1], "phases", ""],
    ],
  );
});

test("a row names the stages by number, and what is missing by a dash", () => {
  const words = { relations: { absent: "mangler" }, foundations: { phases: "faser" } };
  assert.deepEqual(rows([A, B], [["absent", [1], [], "phases", "grunn"]], words), [
    { cells: ["2 To", "mangler", "–", "faser"], reason: "grunn" },
  ]);
});

test("names are broken for a phone and stand below one another", () => {
  assert.deepEqual(wrapped("4 Vurdering av alternativer"), ["4 Vurdering av", "alternativer"]);
  const [first, second] = places(["Vurdering av alternativer", "Kjøp"]);
  assert.ok(second.top >= first.top + first.lines.length * 15);
});

// Judging of answers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { judge as judgeCloze } from "../../../docs/assets/js/practice/kinds/cloze.js";
import { judge, pose } from "../../../docs/assets/js/practice/kinds/index.js";

const WORDS = [
  ["klikk", "Klikk", "right"],
  ["klikk", "  KLIKK. ", "right"],
  ["marginal\u00a0kostnad", "marginal kostnad", "right"],
  ["kostnad", "kosntad", "near"],
  ["kostnad", "kostnadd", "near"],
  ["ekkokammeret", "eko kammeret", "near"],
  ["kostnad", "klikk", "wrong"],
  ["CPC", "CPA", "wrong"],
  ["5000", "5001", "wrong"],
  ["kostnad", "", "wrong"],
];

for (const [answer, given, mark] of WORDS)
  test(`«${given}» for «${answer}» is ${mark}`, () => {
    const found = judgeCloze({ gaps: [{ answers: [answer] }] }, [given]);
    assert.deepEqual(found.marks, [mark]);
    assert.equal(found.passed, mark !== "wrong");
  });

const CHOSEN = [
  [[0, 1], 1],
  [[0], 0.5],
  [[0, 1, 2], 0.5],
  [[2, 3], 0],
  [[0, 1, 2, 3], 0],
  [[], 0],
];

for (const [chosen, score] of CHOSEN)
  test(`choosing ${chosen} of 0 and 1 pays ${score}`, () => {
    const options = [0, 1, 2, 3].map((index) => ({ text: `${index}`, correct: index < 2, feedback: "" }));
    assert.equal(judge(pose({ kind: "multiple", options }, "x"), chosen).score, score);
  });

const NUMERIC = {
  kind: "numeric",
  text: "{kostnad} kr og {klikk} klikk?",
  parameters: [
    { id: "kostnad", min: 12000, max: 12001, step: 1 },
    { id: "klikk", min: 800, max: 801, step: 1 },
  ],
  formula: ["kostnad", "klikk", "/"],
  unit: "kr",
  decimals: 2,
  tolerance: 0.05,
  feedback: "{kostnad} delt på {klikk} er {answer}.",
  mistakes: [{ formula: ["klikk", "kostnad", "/"], feedback: "Feil vei." }],
};

test("numbers are put into the texts the Norwegian way", () => {
  const posed = pose(NUMERIC, "x");
  const [kostnad, klikk] = posed.text.replace("\u00a0", "").replace(" klikk?", "").split(" kr og ");
  assert.ok(posed.text.startsWith("12\u00a000"));
  assert.equal(posed.exact, Number(kostnad) / Number(klikk));
  assert.ok(posed.feedback.endsWith(`er ${posed.exact.toFixed(2).replace(".", ",")}.`));
});

for (const unit of ["", " kr", " KR", "\u00a0kr"])
  test(`a number may have its unit: «${unit}»`, () => {
    const posed = pose(NUMERIC, "x");
    assert.equal(judge(posed, `${posed.right}${unit}`).score, 1);
  });

test("a typical mistake is recognized, and a word is wrong", () => {
  const posed = pose(NUMERIC, "x");
  const wrong = String(posed.mistakes[0].value).replace(".", ",");
  const [mistake, word, nothing] = [wrong, "mye", ""].map((text) => judge(posed, text));
  assert.equal(mistake.mistake, "Feil vei.");
  assert.deepEqual([word.score, word.verdict], [0, "wrong"]);
  assert.equal(nothing.verdict, "none");
});

// One way to treat every kind of question. Pure: what is shown of it is in ../views/.

import * as choice from "./choice.js";
import * as cloze from "./cloze.js";
import * as matching from "./matching.js";
import * as numeric from "./numeric.js";
import * as open from "./open.js";
import * as ordering from "./ordering.js";

const KINDS = { single: choice, multiple: choice, "true-false": choice, ordering, matching, numeric, cloze, open };

/** A question as it is asked this time: all that is drawn at random follows from the seed. */
export function pose(question, seed) {
  return { question, text: question.text, ...KINDS[question.kind].pose(question, seed) };
}

const kindOf = ({ question }) => KINDS[question.kind];

export const isEmpty = (posed, answer) => kindOf(posed).isEmpty(posed, answer);

/** Score from 0 to 1, the verdict in a word, whether it was known, and what the kind has to say of each part. */
export function judge(posed, answer) {
  const found = kindOf(posed).judge(posed, answer);
  return { passed: found.score >= 1, ...found, verdict: isEmpty(posed, answer) ? "none" : verdict(found.score) };
}

function verdict(score) {
  if (score >= 1) return "right";
  return score > 0 ? "partial" : "wrong";
}

/** The right answer, in lines of text. */
export const solution = (posed) => kindOf(posed).solution(posed);

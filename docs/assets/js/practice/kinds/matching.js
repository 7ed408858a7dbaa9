// Finding what belongs together. An answer has the number of a right-hand side (or null) for each left.

import { mixedOrder } from "../draw.js";

/** The right-hand sides are numbered as the pairs are, and those that fit nowhere come after. */
export function pose({ pairs, extra = [] }, seed) {
  const rights = [...pairs.map(({ right, feedback }) => ({ text: right, feedback })), ...extra];
  return { pairs, rights, order: mixedOrder(`${seed}:rights`, rights.length) };
}

export const isEmpty = (posed, answer) => !answer?.some((right) => right !== null);

export function judge({ pairs }, answer) {
  const marks = pairs.map((_, index) => ({ chosen: answer?.[index] ?? null, correct: answer?.[index] === index }));
  return { score: marks.filter(({ correct }) => correct).length / pairs.length, marks };
}

export const solution = ({ pairs }) => pairs.map(({ left, right }) => `${left}: ${right}`);

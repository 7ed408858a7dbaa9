// Choosing among options: single, multiple and true-false. An answer is a list of option numbers.

import { order } from "../draw.js";

const TRUTH = [0, 1]; // «Sant» and «Usant» always stand in that order

export function pose(question, seed) {
  if (question.kind !== "true-false") {
    const { options } = question;
    return { options, order: order(`${seed}:options`, options.length), many: question.kind === "multiple" };
  }
  const { answer, feedback_true, feedback_false } = question;
  const options = [
    { text: "Sant", correct: answer, feedback: feedback_true },
    { text: "Usant", correct: !answer, feedback: feedback_false },
  ];
  return { options, order: TRUTH, many: false, truth: true };
}

export const isEmpty = (posed, answer) => !answer?.length;

/** Each right option counts for, each wrong one against; less than nothing is nothing. */
export function judge({ options, many }, answer) {
  const marks = options.map(({ correct }, index) => ({ chosen: answer?.includes(index) ?? false, correct: Boolean(correct) }));
  const wanted = marks.filter(({ correct }) => correct).length;
  const right = marks.filter(({ chosen, correct }) => chosen && correct).length;
  const wrong = marks.filter(({ chosen, correct }) => chosen && !correct).length;
  const score = many ? Math.max(0, (right - wrong) / wanted) : Number(right > 0);
  return { score, marks };
}

export const solution = ({ options, order: places }) =>
  places
    .map((index) => options[index])
    .filter(({ correct }) => correct)
    .map(({ text }) => text);

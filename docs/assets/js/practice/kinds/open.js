// Writing in one's own words, and marking it oneself. An answer is {text, marks}: marks has a true for
// each criterion that the reader found in the answer, and is missing until it has been marked.

const ENOUGH = 0.6; // share of the points of an answer that need not come again at once

export const pose = ({ model_answer, rubric }) => ({ model: model_answer, rubric });

export const isEmpty = (posed, answer) => !answer?.text?.trim();

export const isMarked = (answer) => Array.isArray(answer?.marks);

export function judge({ rubric }, answer) {
  const full = rubric.reduce((sum, { points }) => sum + points, 0);
  const points = rubric.reduce((sum, criterion, index) => sum + (answer?.marks?.[index] ? criterion.points : 0), 0);
  return { score: points / full, points, full, passed: points / full >= ENOUGH };
}

export const solution = ({ model }) => [model];

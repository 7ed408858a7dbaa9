// Filling in words that are left out. An answer has a text for each gap.

const MARK = "___";
const SOME_LETTERS = 4; // shorter words are other words when a letter is changed
const MANY_LETTERS = 9;
const NEARLY = 0.5; // what a gap with a slip of the pen is worth

export function pose({ text, gaps }) {
  return { pieces: text.split(MARK), gaps };
}

export const isEmpty = (posed, answer) => !answer?.some((text) => text.trim());

/** Capitals, spaces and a final full stop count for nothing. */
export const plain = (text) =>
  text
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .toLowerCase()
    .replace(/\.$/, "")
    .trim();

export function judge({ gaps }, answer) {
  const marks = gaps.map(({ answers }, index) => mark(answers.map(plain), plain(answer?.[index] ?? "")));
  const score = marks.reduce((sum, found) => sum + { right: 1, near: NEARLY, wrong: 0 }[found], 0) / gaps.length;
  return { score, marks, passed: !marks.includes("wrong") };
}

function mark(answers, given) {
  if (answers.includes(given)) return "right";
  return answers.some((answer) => isNear(answer, given)) ? "near" : "wrong";
}

/** Whether two words are one slip of the pen apart, or two when they are long. */
export function isNear(one, other) {
  const length = Math.min(one.length, other.length);
  if (length < SOME_LETTERS || /\d/.test(one + other)) return false;
  return distance(one, other) <= (length < MANY_LETTERS ? 1 : 2);
}

/** How many letters must be put in, taken out, changed or swapped with the next to get from one to the other. */
function distance(one, other) {
  const rows = [Array.from({ length: other.length + 1 }, (_, col) => col)];
  for (let row = 1; row <= one.length; row += 1) {
    rows.push([row]);
    for (let col = 1; col <= other.length; col += 1) {
      const same = one[row - 1] === other[col - 1];
      let least = Math.min(rows[row - 1][col] + 1, rows[row][col - 1] + 1, rows[row - 1][col - 1] + Number(!same));
      const swapped = row > 1 && col > 1 && one[row - 1] === other[col - 2] && one[row - 2] === other[col - 1];
      if (swapped) least = Math.min(least, rows[row - 2][col - 2] + 1);
      rows[row].push(least);
    }
  }
  return rows[one.length][other.length];
}

export const solution = ({ pieces, gaps }) => [
  pieces.map((piece, index) => piece + (gaps[index] ? `«${gaps[index].answers[0]}»` : "")).join(""),
];

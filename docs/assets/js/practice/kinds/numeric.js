// Working a number out. An answer is what the reader typed.

import { formatNumber, parseNumber } from "../../norwegian-numbers.js";
import { evaluate } from "../../postfix.js";
import { values } from "../draw.js";

const NEAR = 1e-9; // what two ways of adding the same numbers may differ by

export function pose(question, seed) {
  const { parameters = [], formula, unit = "", decimals, tolerance, mistakes = [] } = question;
  const drawn = values(seed, parameters);
  const exact = evaluate(formula, drawn);
  const right = formatNumber(exact, decimals);
  const names = { ...Object.fromEntries(Object.entries(drawn).map(([id, value]) => [id, shortest(value)])), answer: right };
  return {
    text: filled(question.text, names),
    feedback: filled(question.feedback, names),
    mistakes: mistakes.map((mistake) => ({ value: evaluate(mistake.formula, drawn), feedback: filled(mistake.feedback, names) })),
    exact,
    right,
    unit,
    tolerance,
  };
}

const filled = (text, names) => text.replace(/\{([a-z][a-z0-9_]*)\}/g, (mark, id) => names[id] ?? mark);

/** A number with as few decimals as it needs. */
function shortest(value) {
  const [, decimals = ""] = String(Math.round(value * 1e6) / 1e6).split(".");
  return formatNumber(value, decimals.length);
}

/** The number that was typed, with or without its unit; NaN when it is none. */
export function typed({ unit }, answer) {
  const text = (answer ?? "").trim();
  const withoutUnit = unit && text.toLowerCase().endsWith(unit.toLowerCase()) ? text.slice(0, -unit.length) : text;
  return parseNumber(withoutUnit.trim());
}

export const isEmpty = (posed, answer) => !answer?.trim();

export function judge(posed, answer) {
  const given = typed(posed, answer);
  const hits = (value) => Math.abs(given - value) <= posed.tolerance + NEAR * Math.max(1, Math.abs(value));
  if (hits(posed.exact)) return { score: 1, feedback: posed.feedback };
  const mistake = posed.mistakes.find(({ value }) => hits(value));
  return { score: 0, mistake: mistake?.feedback, feedback: posed.feedback };
}

export const withUnit = ({ unit }, number) => (unit ? `${number}\u00a0${unit}` : number);

export const solution = (posed) => [withUnit(posed, posed.right)];

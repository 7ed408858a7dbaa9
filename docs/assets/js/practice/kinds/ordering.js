// Putting things in order. An answer is a list of item numbers as the reader has them.

import { mixedOrder } from "../draw.js";

export const pose = ({ items }, seed) => ({ items, order: mixedOrder(`${seed}:items`, items.length) });

export const isEmpty = (posed, answer) => !answer?.length;

/** Counts the items that stand in their right place. */
export function judge({ items }, answer) {
  const places = items.map((_, index) => (answer ?? []).indexOf(index));
  const right = places.filter((place, index) => place === index).length;
  return { score: right / items.length, places };
}

export const solution = ({ items }) => items.map(({ text }) => text);

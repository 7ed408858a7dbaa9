// Which questions to ask. An entry is a line of the bank's index with the page and section it lies under.

import { shuffled } from "./draw.js";
import { isDue, standing } from "./due.js";

/** Every question of the index, in order. */
export function entries(index) {
  return index.pages.flatMap(({ id: page, section, questions }) =>
    questions.map((question) => ({ generated: false, ...question, page, section })),
  );
}

/** A function that tells whether the index has an id, under its present name or a former one. */
export function knownIn(index) {
  const known = new Set([...entries(index).map(({ id }) => id), ...Object.keys(index.aliases)]);
  return (id) => known.has(id);
}

/** The entries that a choice lets through. An empty list of pages means all of the sections' pages. */
export function fitting(all, { sections, pages, kinds, difficulties, generated }) {
  return all.filter(
    (entry) =>
      sections.includes(entry.section) &&
      (!pages.length || pages.includes(entry.page)) &&
      kinds.includes(entry.kind) &&
      difficulties.includes(entry.difficulty) &&
      (generated || !entry.generated),
  );
}

const ids = (pool) => pool.map(({ id }) => id);

export const any = (pool, seed) => ids(shuffled(seed, pool));

const failed = (record) => record && record.result !== "right";

/** What went wrong the last time, the oldest first. */
export function mistakes(pool, cards) {
  const wrong = pool.filter(({ id }) => failed(cards[id]));
  return ids(wrong.sort((one, other) => cards[one.id].at - cards[other.id].at));
}

/** What should come now, the longest overdue first. */
export function due(pool, cards, now) {
  const waiting = pool.filter(({ id }) => cards[id] && isDue(cards[id], now));
  return ids(waiting.sort((one, other) => cards[one.id].due - cards[other.id].due));
}

/** New questions from all sections in turn, so that no one of them fills the day. */
export function fresh(pool, cards, seed) {
  const unseen = shuffled(
    seed,
    pool.filter(({ id }) => !cards[id]),
  );
  const sections = [...new Set(unseen.map(({ section }) => section))];
  const rows = sections.map((name) => unseen.filter(({ section }) => section === name));
  const longest = Math.max(0, ...rows.map((row) => row.length));
  return ids(Array.from({ length: longest }, (_, place) => rows.flatMap((row) => row[place] ?? [])).flat());
}

/** The day's mix: what is due, then what is new. */
export const daily = (pool, cards, now, seed) => [...due(pool, cards, now), ...fresh(pool, cards, seed)];

/** How many are known, being learnt and new in each section, by its id. */
export function progress(all, cards) {
  const found = {};
  for (const { id, section } of all) {
    found[section] ??= { known: 0, learning: 0, fresh: 0 };
    found[section][standing(cards[id])] += 1;
  }
  return found;
}

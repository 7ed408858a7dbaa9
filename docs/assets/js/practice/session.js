// A round of questions, as a value that can be stored and taken up again:
// {id, at, mode, source, seed, ids, index, answers, results, stage, clock}
//
// `mode` is how it is run (learn, exam, cards), `source` what was chosen (also mistakes, daily, page).
// `results` has {score, verdict} of each question that has been judged. An exam has a clock, and is
// asked first and then, where there are open answers, marked.

import { begun, stopped } from "./clock.js";

/**
 * @typedef {{score: number, verdict: string}} Judgement
 * @typedef {{id: string, at: number, mode: string, source: string, seed: string, ids: string[], index: number,
 *   answers: Record<string, any>, results: Record<string, Judgement>, stage: string,
 *   clock?: import("./clock.js").Clock}} Session
 */

const AGAIN_AFTER = 4; // cards between one that was forgotten and its return

/**
 * @param {{id: string, source: string, mode: string, ids: string[], minutes?: number}} choice
 * @param {number} now
 * @returns {Session}
 */
export function create({ id, source, mode, ids, minutes }, now) {
  const session = { id, at: now, source, mode, seed: id, ids, index: 0, answers: {}, results: {}, stage: "asking" };
  return mode === "exam" ? { ...session, clock: begun(minutes, now) } : session;
}

export const current = ({ ids, index }) => ids[index];
export const isDone = ({ ids, index }) => index >= ids.length;
export const seedFor = ({ seed }, id) => `${id}#${seed}`;

export const moved = (session, index, now) => ({ ...session, index, at: now });
export const timed = (session, clock, now) => ({ ...session, clock, at: now });

export function answered(session, id, answer, now) {
  return { ...session, at: now, answers: { ...session.answers, [id]: answer } };
}

export function judged(session, id, { score, verdict }, now) {
  return { ...session, at: now, results: { ...session.results, [id]: { score, verdict } } };
}

/** Goes on from a card; one that was forgotten comes again a few cards later. */
export function turned(session, forgotten, now) {
  const { ids, index } = session;
  const place = Math.min(index + 1 + AGAIN_AFTER, ids.length);
  const queue = forgotten ? [...ids.slice(0, place), ids[index], ...ids.slice(place)] : ids;
  return { ...session, ids: queue, index: index + 1, at: now };
}

/** A session as it was when it was last stored: time that has gone since does not count. */
export const rested = (session) => (session.clock ? { ...session, clock: stopped(session.clock, session.at) } : session);

/** A session without the questions that are no longer in the bank; null when none is left. */
export function known(session, isKnown) {
  const before = session.ids.slice(0, session.index).filter(isKnown).length;
  const ids = session.ids.filter(isKnown);
  return ids.length ? { ...session, ids, index: before } : null;
}

/** Points and full points of the questions that were judged, altogether. */
export function total(results) {
  const found = Object.values(results);
  const right = found.filter(({ verdict }) => verdict === "right").length;
  return { right, count: found.length, points: found.reduce((sum, { score }) => sum + score, 0) };
}

/** Points and count by what a question is filed under, in the order met. */
export function tally(ids, results, keyOf) {
  const found = new Map();
  for (const id of ids) {
    const key = keyOf(id);
    const { points, count } = found.get(key) ?? { points: 0, count: 0 };
    found.set(key, { points: points + (results[id]?.score ?? 0), count: count + 1 });
  }
  return found;
}

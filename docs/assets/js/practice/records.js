// What is kept on the device, as values: made empty, checked, put together. Nothing here stores anything.
//
// {version, cards: {question id: record}, sessions: {session id: session}, settings: {at, …}}

import { VERSION } from "./migrations.js";

/**
 * @typedef {{at: number, due: number, stability: number, difficulty: number, state: number, reps: number,
 *   lapses: number, days: number, step: number, result: string}} Card
 * @typedef {{version: number, cards: Record<string, Card>, sessions: Record<string, import("./session.js").Session>,
 *   settings: {at: number, [name: string]: any}}} State
 */

const DAY = 86_400_000;
const LAST = 8.64e15; // the last moment that a date can tell of
const LONGEST = 36_600; // days; the scheduler waits a hundred years at most
const MOST = 1_000_000;
const STATES = [0, 1, 2, 3];
const RESULTS = ["right", "partial", "wrong"];
const MODES = ["learn", "exam", "cards"];
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_ID = 200;
const OFFERED_DAYS = 14;
const KEPT_SESSIONS = 20;
const LARGEST_SETTINGS = 50_000; // characters

/** @returns {State} */
export const empty = () => ({ version: VERSION, cards: {}, sessions: {}, settings: { at: 0 } });

const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isWithin = (value, least, most) => Number.isFinite(value) && value >= least && value <= most;
const isCount = (value, most) => Number.isInteger(value) && isWithin(value, 0, most);

/** Whether the scheduler can go on from a record: a card that has been answered has a memory. */
function isMemory({ state, stability, difficulty }) {
  if (state === 0 && stability === 0 && difficulty === 0) return true;
  return isWithin(stability, 0.001, LONGEST) && isWithin(difficulty, 1, 10);
}

/**
 * A card's record with nothing in it but what we know, or null when it cannot be used.
 * @param {string} id
 * @param {any} record
 * @param {number} now
 * @returns {Card | null}
 */
export function soundCard(id, record, now) {
  if (id.length > LONGEST_ID || !ID.test(id) || id in {} || !isRecord(record)) return null;
  const { at, due, stability, difficulty, state, reps, lapses, days, step, result } = record;
  if (!STATES.includes(state) || !RESULTS.includes(result) || !isMemory(record)) return null;
  if (!isWithin(at, 0, LAST) || !isWithin(due, 0, at + LONGEST * DAY)) return null;
  if (!isCount(reps, MOST) || !isCount(lapses, MOST) || !isCount(step, MOST) || !isCount(days, LONGEST)) return null;
  if (at > now + DAY) return null; // no answer comes from the future; it would win over all others
  return { at, due, stability, difficulty, state, reps, lapses, days, step, result };
}

/** Whether a record would be sound if the clock were not behind it. */
export const isAhead = (id, record, now) =>
  isRecord(record) && record.at > now + DAY && soundCard(id, record, record.at) !== null;

function isSession(id, session) {
  if (!isRecord(session) || session.id !== id || !MODES.includes(session.mode)) return false;
  const { at, ids, index, answers, results, clock, mode } = session;
  const asked = Array.isArray(ids) && ids.every((name) => typeof name === "string") && Number.isInteger(index) && index >= 0;
  return (
    asked && isWithin(at, 0, Number.MAX_VALUE) && isRecord(answers) && isRecord(results) && (mode !== "exam" || isClock(clock))
  );
}

const isClock = (clock) =>
  isRecord(clock) &&
  isWithin(clock.spent, 0, LAST) &&
  [clock.limit, clock.since].every((time) => time === null || isWithin(time, 0, LAST));

const isSettings = (settings, now) =>
  isRecord(settings) && isWithin(settings.at ?? 0, 0, now + DAY) && JSON.stringify(settings).length <= LARGEST_SETTINGS;

/** Entries in two: those that `use` makes something of, made, and the others as they are. */
function parted(entries, use) {
  const [sound, rest] = [{}, {}];
  for (const [id, found] of Object.entries(entries)) {
    const used = use(id, found);
    Object.defineProperty(used ? sound : rest, id, {
      value: used ?? found,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return { sound, rest };
}

/** A state of the present form in two: what can be relied on, and what cannot, as it is (null if all can). */
export function sifted(state, now) {
  const uses = {
    cards: (id, record) => soundCard(id, record, now),
    sessions: (id, session) => (isSession(id, session) ? session : null),
  };
  const found = empty();
  /** @type {Record<string, any>} */
  const rest = {};
  for (const [name, use] of Object.entries(uses)) {
    const part = isRecord(state[name]) ? parted(state[name], use) : { sound: {}, rest: state[name] ?? {} };
    found[name] = part.sound;
    if (!isRecord(part.rest) || Object.keys(part.rest).length) rest[name] = part.rest;
  }
  if (isSettings(state.settings, now)) found.settings = { at: 0, ...state.settings };
  else if (state.settings !== undefined) rest.settings = state.settings;
  return { state: found, rest: Object.keys(rest).length ? { version: VERSION, ...rest } : null };
}

const newestFirst = (sessions) => Object.values(sessions).sort((one, other) => other.at - one.at);

/** Sessions that the reader may want to go on with, the newest first. */
export const unfinished = ({ sessions }, now) => newestFirst(sessions).filter(({ at }) => at > now - OFFERED_DAYS * DAY);

/** A state to store: without the oldest sessions, where nobody ever went on with them. */
export function pruned(state) {
  const kept = newestFirst(state.sessions).slice(0, KEPT_SESSIONS);
  return { ...state, sessions: Object.fromEntries(kept.map((session) => [session.id, session])) };
}

/** Of two records the one that was written last. */
const newer = (one, other) => (!one || (other && other.at > one.at) ? other : one);

function united(one, other) {
  const all = Object.entries(other).map(([id, record]) => [id, newer(one[id], record)]);
  return { ...one, ...Object.fromEntries(all) };
}

/** Two states put together: of each record the newer one. */
export function merged(one, other) {
  return {
    version: VERSION,
    cards: united(one.cards, other.cards),
    sessions: united(one.sessions, other.sessions),
    settings: newer(one.settings, other.settings),
  };
}

/** The state with records under old ids moved to the questions' present ones. */
export function renamed(state, aliases) {
  const current = (id) => (Object.hasOwn(aliases, id) ? aliases[id] : id);
  const cards = {};
  for (const [id, record] of Object.entries(state.cards)) cards[current(id)] = newer(cards[current(id)], record);
  const sessions = Object.entries(state.sessions).map(([key, session]) => [key, renamedSession(session, current)]);
  return { ...state, cards, sessions: Object.fromEntries(sessions) };
}

function renamedSession(session, current) {
  const moved = (values = {}) => Object.fromEntries(Object.entries(values).map(([id, value]) => [current(id), value]));
  return { ...session, ids: session.ids.map(current), answers: moved(session.answers), results: moved(session.results) };
}

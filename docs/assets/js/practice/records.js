// What is kept on the device, as values: made empty, checked, put together. Nothing here stores anything.
//
// {version, cards: {question id: record}, sessions: {session id: session}, settings: {at, …}}

import { VERSION } from "./migrations.js";

const DAY = 86_400_000;
const TIMES = ["at", "due"];
const AMOUNTS = ["stability", "difficulty", "reps", "lapses", "days", "step"];
const STATES = [0, 1, 2, 3];
const RESULTS = ["right", "partial", "wrong"];
const MODES = ["learn", "exam", "cards"];
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const KEPT_SESSIONS_DAYS = 14;

export const empty = () => ({ version: VERSION, cards: {}, sessions: {}, settings: { at: 0 } });

const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isAmount = (value) => Number.isFinite(value) && value >= 0;

/** A card's record with nothing in it but what we know, or null when it cannot be used. */
export function soundCard(id, record, now) {
  if (!ID.test(id) || !isRecord(record)) return null;
  const sound = [...TIMES, ...AMOUNTS].every((name) => isAmount(record[name]));
  if (!sound || !STATES.includes(record.state) || !RESULTS.includes(record.result)) return null;
  if (record.at > now + DAY) return null; // no answer comes from the future; it would win over all others
  const { at, due, stability, difficulty, state, reps, lapses, days, step, result } = record;
  return { at, due, stability, difficulty, state, reps, lapses, days, step, result };
}

/** Cards that can be used, and how many cannot. */
export function soundCards(cards, now) {
  const pairs = Object.entries(isRecord(cards) ? cards : {}).map(([id, record]) => [id, soundCard(id, record, now)]);
  const found = pairs.filter(([, record]) => record);
  return { cards: Object.fromEntries(found), lost: pairs.length - found.length };
}

function isSession(id, session) {
  if (!isRecord(session) || session.id !== id || !MODES.includes(session.mode)) return false;
  const { ids, index, answers, results, clock, mode } = session;
  const asked = Array.isArray(ids) && ids.every((name) => typeof name === "string") && Number.isInteger(index) && index >= 0;
  return asked && isRecord(answers) && isRecord(results) && (mode !== "exam" || isClock(clock));
}

const isClock = (clock) =>
  isRecord(clock) && isAmount(clock.spent) && [clock.limit, clock.since].every((time) => time === null || isAmount(time));

/** A stored state in which everything can be relied on. */
export function sound(state, now) {
  const sessions = Object.entries(isRecord(state.sessions) ? state.sessions : {}).filter(
    ([id, session]) => isSession(id, session) && session.at > now - KEPT_SESSIONS_DAYS * DAY,
  );
  return {
    version: VERSION,
    cards: soundCards(state.cards, now).cards,
    sessions: Object.fromEntries(sessions),
    settings: isRecord(state.settings) ? { at: 0, ...state.settings } : { at: 0 },
  };
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
  const current = (id) => aliases[id] ?? id;
  const cards = {};
  for (const [id, record] of Object.entries(state.cards)) cards[current(id)] = newer(cards[current(id)], record);
  const sessions = Object.entries(state.sessions).map(([key, session]) => [key, renamedSession(session, current)]);
  return { ...state, cards, sessions: Object.fromEntries(sessions) };
}

function renamedSession(session, current) {
  const moved = (values = {}) => Object.fromEntries(Object.entries(values).map(([id, value]) => [current(id), value]));
  return { ...session, ids: session.ids.map(current), answers: moved(session.answers), results: moved(session.results) };
}

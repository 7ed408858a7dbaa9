// The time of an exam, as a value: {limit, spent, since}. `limit` is null when there is none; `since` is
// when it last began to run, or null while it stands.

/** @typedef {{limit: number | null, spent: number, since: number | null}} Clock */

const MINUTE = 60_000;
export const MORE = 5 * MINUTE;
const TOLD = [10, 5, 1].map((minutes) => minutes * MINUTE); // when the reader is told, and not each second

export const begun = (minutes, now) => ({ limit: minutes ? minutes * MINUTE : null, spent: 0, since: now });

export const spent = ({ spent: before, since }, now) => before + (since === null ? 0 : Math.max(0, now - since));

export const stopped = (clock, now) => ({ ...clock, spent: spent(clock, now), since: null });

export const started = (clock, now) => (clock.since === null ? { ...clock, since: now } : clock);

export const isRunning = (clock) => clock.since !== null;

export const extended = (clock) => ({ ...clock, limit: clock.limit + MORE });

/** Five more minutes from now, where the time was out already. */
export const prolonged = (clock, now) => ({ ...clock, limit: Math.max(clock.limit, spent(clock, now)) + MORE });

export const unlimited = (clock) => ({ ...clock, limit: null });

/** Milliseconds left, never less than none; null without a limit. */
export const left = (clock, now) => (clock.limit === null ? null : Math.max(0, clock.limit - spent(clock, now)));

/** The point that was passed between two looks at the clock, when the reader should be told. */
export function passed(before, after) {
  if (before === null || after === null) return null;
  return TOLD.findLast((point) => after <= point && before > point) ?? null;
}

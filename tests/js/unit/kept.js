// What the tests of the practice share.

export const NOW = 1_790_000_000_000;
export const DAY = 86_400_000;

/** What is stored of a question that was answered right at a moment, but for the changes. */
export const keptOf = (at, changes = {}) => ({
  at,
  due: at + DAY,
  stability: 2,
  difficulty: 5,
  state: 2,
  reps: 1,
  lapses: 0,
  days: 1,
  step: 0,
  result: "right",
  ...changes,
});

export const stateOf = (cards) => ({ version: 1, cards, sessions: {}, settings: { at: 0 } });

/** A device's store: a Map with the interface of localStorage, which can be made to fail. */
export function device() {
  const kept = new Map();
  const found = {
    kept,
    fails: null,
    getItem: (key) => (found.fail("blocked"), kept.get(key) ?? null),
    setItem: (key, text) => (found.fail(), kept.set(key, text)),
    removeItem: (key) => (found.fail(), kept.delete(key)),
    fail(only = found.fails) {
      if (!found.fails || found.fails !== only) return;
      throw Object.assign(new Error("no"), { name: found.fails === "full" ? "QuotaExceededError" : "SecurityError" });
    },
  };
  return found;
}

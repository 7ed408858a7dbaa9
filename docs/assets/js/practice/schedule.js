// When a question should come again: FSRS, with the parameters that its makers recommend.
//
// A record is what is kept of a question: {at, due, stability, difficulty, state, reps, lapses, days,
// step, result}. `at` is when it was last answered, `due` when it should come again, both in
// milliseconds; `result` is how it went in words (see kinds/index.js).

import { createEmptyCard, fsrs, Rating } from "../../vendor/ts-fsrs/5.4.2/ts-fsrs.js";

export { Rating };

export const RATINGS = [Rating.Again, Rating.Hard, Rating.Good, Rating.Easy];

const scheduler = fsrs();

function toCard(record, now) {
  if (!record) return createEmptyCard(new Date(now));
  const { at, due, stability, difficulty, state, reps, lapses, days, step } = record;
  return {
    due: new Date(due),
    last_review: new Date(at),
    elapsed_days: 0, // no longer read by the library, but part of its type
    scheduled_days: days,
    learning_steps: step,
    stability,
    difficulty,
    state,
    reps,
    lapses,
  };
}

function toRecord(card) {
  return {
    at: card.last_review.getTime(),
    due: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    state: card.state,
    reps: card.reps,
    lapses: card.lapses,
    days: card.scheduled_days,
    step: card.learning_steps,
  };
}

/** The record after a rating. A clock that has gone back counts as standing still. */
export function rated(record, rating, now, result) {
  const time = Math.max(now, record?.at ?? 0);
  return { ...toRecord(scheduler.next(toCard(record, time), new Date(time), rating).card), result };
}

/** How long until the question would come again, in milliseconds, for each of the four ratings. */
export function preview(record, now) {
  const time = Math.max(now, record?.at ?? 0);
  const cards = scheduler.repeat(toCard(record, time), new Date(time));
  return RATINGS.map((rating) => cards[rating].card.due.getTime() - time);
}

/** The rating that an answer stands for where the reader does not rate. */
export const ratingOf = ({ passed }) => (passed ? Rating.Good : Rating.Again);

/** How it went, as it is kept: what was known well enough is not one of the reader's mistakes. */
export const resultOf = ({ passed, verdict }) => (passed ? "right" : verdict === "partial" ? "partial" : "wrong");

/** A change of the stored state: from what is stored of the question now, not what a tab remembers. */
export const rate = (id, rating, result, now) => (state) => ({
  ...state,
  cards: { ...state.cards, [id]: rated(state.cards[id], rating, now, result) },
});

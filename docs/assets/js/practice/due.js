// What a record says of a question: whether it should come now, and how well it is known.
// Apart from schedule.js, so that a page which only counts need not fetch the scheduler.

const REVIEW = 2; // the state of what has got past its first minutes (ts-fsrs: State.Review)
const SURE_DAYS = 7; // from this interval on we say that the reader knows it

/** Whether a question should come now: in its first minutes to the minute, later by the day. */
export function isDue(record, now) {
  const byTheDay = record.state === REVIEW;
  return record.due <= (byTheDay ? endOfDay(now) : now);
}

function endOfDay(now) {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime() - 1;
}

/** «known», «learning» or, without a record, «fresh». */
export function standing(record) {
  if (!record) return "fresh";
  return record.state === REVIEW && record.days >= SURE_DAYS ? "known" : "learning";
}

// Progress as a file that the reader keeps or moves to another device.

import { opened } from "./aside.js";
import { migrated, NewerVersion, VERSION } from "./migrations.js";
import { isAhead, merged, sifted } from "./records.js";

const FORMAT = "mtenk-ovelse";
export const LARGEST = 5_000_000; // bytes; a file of everything is far smaller
const MOST = 20_000; // records; the bank has about a thousand questions
const MOST_UNKNOWN = 500;

const everything = () => true;

/** Why a file could not be read: «json», «stranger», «newer», «many» or «empty». */
export class BadFile extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** The file's text, with what is set aside as it is. */
export function exported({ cards, settings }, parcels, now) {
  const content = { format: FORMAT, version: VERSION, exported: new Date(now).toISOString(), settings, cards };
  return `${JSON.stringify(parcels.length ? { ...content, aside: parcels } : content, null, 1)}\n`;
}

/**
 * What a file holds, checked: `state` is what can be taken in, `ahead` the records to set aside until the
 * clock agrees. `counts`: all sound records, those `isKnown` knows, the unknown that are left out, and
 * those ahead and those broken.
 * @param {string} text
 * @param {number} now
 * @param {(id: string) => boolean} [isKnown]
 */
export function imported(text, now, isKnown = everything) {
  const content = parsed(text);
  if (content?.format !== FORMAT) throw new BadFile("stranger");
  const { state, rest } = part(content, now);
  const others = (Array.isArray(content.aside) ? content.aside : []).map((parcel) => opened(parcel, now));
  const whole = others.reduce((found, other) => merged(found, other.state), state);
  const refused = [rest, ...others.map((other) => other.rest)].flatMap((one) => Object.entries(one?.cards ?? {}));
  const ahead = Object.fromEntries(refused.filter(([id, record]) => isAhead(id, record, now)));
  const all = Object.keys(whole.cards);
  if (all.length + refused.length > MOST) throw new BadFile("many");
  if (!all.length && !Object.keys(ahead).length) throw new BadFile("empty");
  const { cards, left } = bounded(whole.cards, isKnown);
  const counts = {
    all: all.length,
    known: all.filter(isKnown).length,
    left,
    ahead: Object.keys(ahead).length,
    broken: refused.length - Object.keys(ahead).length,
  };
  return { state: { ...whole, cards }, ahead: counts.ahead ? { version: VERSION, cards: ahead } : null, counts };
}

function part(content, now) {
  try {
    const { cards, settings, version } = migrated(content);
    return sifted({ cards, settings, version }, now);
  } catch (error) {
    throw new BadFile(error instanceof NewerVersion ? "newer" : "stranger");
  }
}

/** Records without the oldest of many unknown ones: a question may come back, hundreds do not. */
function bounded(cards, isKnown) {
  const unknown = Object.keys(cards).filter((id) => !isKnown(id));
  const left = new Set(unknown.sort((one, other) => cards[other].at - cards[one].at).slice(MOST_UNKNOWN));
  return { cards: Object.fromEntries(Object.entries(cards).filter(([id]) => !left.has(id))), left: left.size };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadFile("json");
  }
}

/** A state with a file's added, and how many records came or were renewed by it. */
export function joined(state, found) {
  const together = merged(state, found);
  const changed = Object.keys(found.cards).filter((id) => together.cards[id] !== state.cards[id]);
  return { state: together, changed: changed.length };
}

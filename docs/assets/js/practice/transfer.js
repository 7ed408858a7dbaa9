// Progress as a file that the reader keeps or moves to another device.

import { migrated, NewerVersion, VERSION } from "./migrations.js";
import { merged, sound, soundCards } from "./records.js";

const FORMAT = "mtenk-ovelse";
export const LARGEST = 5_000_000; // bytes; a file of everything is far smaller

/** Why a file could not be read: «json», «stranger», «newer» or «empty». */
export class BadFile extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** The file's text. */
export function exported({ cards, settings }, now) {
  const content = { format: FORMAT, version: VERSION, exported: new Date(now).toISOString(), settings, cards };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/** What a file holds, checked: the state in it and how many records could not be used. */
export function imported(text, now) {
  const content = parsed(text);
  if (content?.format !== FORMAT) throw new BadFile("stranger");
  let state;
  try {
    state = migrated(content);
  } catch (error) {
    throw new BadFile(error instanceof NewerVersion ? "newer" : "stranger");
  }
  const { lost } = soundCards(state.cards, now);
  const found = sound({ ...state, sessions: {} }, now);
  if (!Object.keys(found.cards).length) throw new BadFile("empty");
  return { state: found, lost };
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

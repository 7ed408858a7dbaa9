// What is stored, opened: what can be used now, and what must be set aside until it makes sense again.
//
// A parcel is what once lay under the key of the progress and could not be used, whole or in part: an
// object of the form of a state, or a text that is no JSON. It is kept as it was found.

import { migrated, NewerVersion } from "./migrations.js";
import { empty, isAhead, merged, sifted } from "./records.js";

/** {state, rest, newer} of a parcel: what of it can be used, what cannot (or null), and whether it is too new. */
export function opened(parcel, now) {
  try {
    const { state, rest } = sifted(migrated(typeof parcel === "string" ? JSON.parse(parcel) : parcel), now);
    return { state, rest, newer: false };
  } catch (error) {
    return { state: empty(), rest: parcel, newer: error instanceof NewerVersion };
  }
}

/**
 * Both stored texts together. `newer` says that the progress itself was written by a newer page: then it
 * is not among what is set aside, for it lies where it should.
 */
export function gathered(text, asideText, now) {
  const main = text === null ? { state: empty(), rest: null, newer: false } : opened(text, now);
  const rests = parcelsOf(asideText).map((parcel) => opened(parcel, now));
  const parcels = distinct([...(main.newer ? [] : [main.rest]), ...rests.map(({ rest }) => rest)]);
  const state = rests.reduce((found, rest) => merged(found, rest.state), main.state);
  return { state, parcels, newer: main.newer };
}

export function parcelsOf(text) {
  if (text === null) return [];
  try {
    const found = JSON.parse(text);
    return Array.isArray(found) ? found : [text];
  } catch {
    return [text];
  }
}

/** Parcels without what is empty or there twice. */
export function distinct(parcels) {
  const texts = parcels.filter((parcel) => parcel !== null).map((parcel) => JSON.stringify(parcel));
  return [...new Set(texts)].map((text) => JSON.parse(text));
}

/** How much is set aside: questions dated ahead of the clock, questions that cannot be read, and parcels that tell of none. */
export function tallied(parcels, now) {
  const ids = { ahead: new Set(), broken: new Set() };
  let whole = 0;
  for (const { cards } of parcels) {
    const records = Object.entries(cards ?? {});
    if (!records.length) whole += 1;
    for (const [id, record] of records) ids[isAhead(id, record, now) ? "ahead" : "broken"].add(id);
  }
  return { ahead: ids.ahead.size, broken: ids.broken.size, whole };
}

// Progress on this device: localStorage, shared by all tabs.
//
// What is stored is the truth and `state` a copy of it. Each change reads it anew, under a lock where
// the browser has locks, so that no tab writes over what another has written. Where nothing can be
// stored, the copy is all there is, and `trouble` says why.
//
// What cannot be used now (see aside.js) has a key of its own. It is written there before it is left
// out of the progress, and taken away from there only after it has come back into it.

import { distinct, gathered, parcelsOf, tallied } from "./aside.js";
import { empty, merged, pruned, renamed } from "./records.js";

export const KEY = "mtenk-ovelse";
export const ASIDE = `${KEY}-lagt-til-side`;

/** @typedef {(state: import("./records.js").State) => import("./records.js").State} Change */

export class Store extends EventTarget {
  /** `storage` gives the place to store, and may throw. */
  constructor({ storage = () => window.localStorage, locks = navigator.locks, now = Date.now } = {}) {
    super();
    this.storage = storage;
    this.locks = locks;
    this.now = now;
    this.aliases = {};
    this.unstored = null; // why nothing can be stored: «blocked» or «full»
    this.newer = false; // whether the progress was stored by a newer page
    this.parcels = []; // what is set aside
    this.state = empty();
    this.state = this.read();
  }

  /** Follows the other tabs, until the signal is given. */
  follow(signal) {
    const refresh = ({ key }) => {
      if (key !== KEY && key !== ASIDE && key !== null) return;
      this.state = this.read();
      this.tell();
    };
    window.addEventListener("storage", refresh, { signal });
  }

  /** Questions that have been given new ids: their records follow. */
  rename(aliases) {
    this.aliases = aliases;
    this.state = renamed(this.state, aliases);
  }

  /** Changes the state. Resolves when it is stored, or when it is clear that it cannot be. */
  async update(change) {
    const lock = async (held) => (this.locks ? this.locks.request(KEY, held) : held());
    let done = false;
    const act = () => {
      done = true;
      this.updateNow(change);
    };
    await lock(act).catch((error) => {
      if (done) throw error;
      act(); // the browser has locks, but not for this page
    });
  }

  /** The same without waiting for the lock: for a page that is about to go away. */
  updateNow(change) {
    this.state = change(this.read());
    this.write();
    this.tell();
  }

  /** What the reader should know: «blocked», «full», «newer» or null. */
  get trouble() {
    return this.unstored ?? (this.newer ? "newer" : null);
  }

  /** How much is set aside, by why. */
  get aside() {
    return tallied(this.parcels, this.now());
  }

  tell() {
    this.dispatchEvent(new Event("change"));
  }

  /** What is stored; together with what this tab alone knows, if it could not be stored. */
  read() {
    let texts;
    try {
      texts = [KEY, ASIDE].map((key) => this.storage().getItem(key));
    } catch {
      this.unstored = "blocked";
      return this.state;
    }
    const { state, parcels, newer } = gathered(texts[0], texts[1], this.now());
    this.parcels = parcels;
    this.newer = newer;
    const stored = renamed(state, this.aliases);
    return this.unstored || newer ? merged(stored, this.state) : stored;
  }

  write() {
    try {
      this.put(this.storage());
      this.unstored = null;
    } catch (error) {
      this.unstored = error?.name === "QuotaExceededError" ? "full" : "blocked";
    }
  }

  put(storage) {
    const before = distinct(parcelsOf(storage.getItem(ASIDE)));
    const state = pruned(this.state);
    const after = this.newer ? distinct([...this.parcels, state]) : this.parcels; // a newer page takes it in
    const both = distinct([...before, ...after]);
    if (!this.newer && both.length > before.length) storage.setItem(ASIDE, JSON.stringify(both));
    if (!this.newer) storage.setItem(KEY, JSON.stringify(state));
    if (after.length) storage.setItem(ASIDE, JSON.stringify(after));
    else storage.removeItem(ASIDE);
  }

  /** Deletes everything, also what is set aside: when the reader has said so. */
  async clear() {
    await this.update(() => {
      this.parcels = [];
      return empty();
    });
  }
}

// Progress on this device: localStorage, shared by all tabs.
//
// What is stored is the truth and `state` a copy of it. Each change reads it anew, under a lock where
// the browser has locks, so that no tab writes over what another has written. Where nothing can be
// stored, the copy is all there is, and `trouble` says why.

import { migrated, NewerVersion } from "./migrations.js";
import { empty, merged, renamed, sound } from "./records.js";

export const KEY = "mtenk-ovelse";
const DAMAGED = `${KEY}-skadet`;

export class Store extends EventTarget {
  /** `storage` gives the place to store, and may throw. */
  constructor({ storage = () => window.localStorage, locks = navigator.locks, now = Date.now } = {}) {
    super();
    this.storage = storage;
    this.locks = locks;
    this.now = now;
    this.aliases = {};
    this.trouble = null; // «blocked», «full», «newer» or «damaged»
    this.state = empty();
    this.state = this.read();
  }

  /** Follows the other tabs, until the signal is given. */
  follow(signal) {
    const refresh = ({ key }) => {
      if (key !== KEY && key !== null) return;
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

  /** Whether this tab has something that could not be stored. */
  get holds() {
    return this.trouble === "full" || this.trouble === "blocked";
  }

  tell() {
    this.dispatchEvent(new Event("change"));
  }

  /** What is stored; together with what could not be stored, if there is such. */
  read() {
    if (this.trouble === "newer") return this.state;
    let text;
    try {
      text = this.storage().getItem(KEY);
    } catch {
      this.trouble = "blocked";
      return this.state;
    }
    const stored = text === null ? empty() : this.parsed(text);
    if (this.trouble === "newer") return this.state;
    return this.holds ? merged(stored, this.state) : stored;
  }

  parsed(text) {
    try {
      return renamed(sound(migrated(JSON.parse(text)), this.now()), this.aliases);
    } catch (error) {
      this.trouble = error instanceof NewerVersion ? "newer" : "damaged";
      if (this.trouble === "damaged") this.lay(text);
      return empty();
    }
  }

  /** Lays aside what cannot be read, so that it is not lost when it is written over. */
  lay(text) {
    try {
      this.storage().setItem(DAMAGED, text);
      this.storage().removeItem(KEY);
    } catch {
      this.trouble = "full";
    }
  }

  write() {
    if (this.trouble === "newer") return;
    try {
      this.storage().setItem(KEY, JSON.stringify(this.state));
      if (this.holds) this.trouble = null;
    } catch (error) {
      this.trouble = error?.name === "QuotaExceededError" ? "full" : "blocked";
    }
  }
}

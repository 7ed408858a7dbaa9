// JSON files of this site: each is fetched once, and one that fails may be tried again.

const PATIENCE = 10_000; // milliseconds; a network that says nothing for so long has failed

/**
 * @param {string | URL} address
 * @param {RequestInit} [options]
 */
export async function fetchJson(address, options) {
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), ...options });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return answer.json();
}

export class Once {
  /** @param {(name: any) => Promise<any>} make */
  constructor(make) {
    this.make = make;
    /** @type {Map<any, Promise<any>>} */
    this.made = new Map();
  }

  /** What is made of a name: the same promise for all who ask, until it fails. */
  get(name) {
    if (!this.made.has(name)) {
      const making = this.make(name);
      this.made.set(name, making);
      making.catch(() => this.made.delete(name));
    }
    return this.made.get(name);
  }
}

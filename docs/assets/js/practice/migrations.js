// The form of what is kept, and how older forms are brought up to it.

export const VERSION = 1;

/** From a version to the next one: {1: (state) => state in version 2, …}. */
export const MIGRATIONS = {};

/** What was written by a newer page than this one: it must not be read, and not be written over. */
export class NewerVersion extends Error {}

/** A state of any known version, in this page's version. */
export function migrated(state, migrations = MIGRATIONS, version = VERSION) {
  let found = state;
  if (!Number.isInteger(found?.version)) throw new TypeError("there is no version");
  if (found.version > version) throw new NewerVersion(`version ${found.version}`);
  while (found.version < version) {
    const step = migrations[found.version];
    if (!step) throw new TypeError(`there is no way from version ${found.version}`);
    found = { ...step(found), version: found.version + 1 };
  }
  return found;
}

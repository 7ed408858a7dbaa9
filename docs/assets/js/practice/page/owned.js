// Which tab a session belongs to. A tab holds a lock for as long as it runs a session, so that no other
// tab offers to go on with it; when the tab is closed or reloaded, the browser lets go of the lock.

const PREFIX = "mtenk-ovelse-okt-";
const PATIENCE = 400; // milliseconds; a page that is reloaded lets go a moment after the new one begins

const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** Takes a session for this tab. Gives a function that lets go of it, or null when another tab has it. */
export async function own(id, locks = navigator.locks) {
  if (!locks) return () => {};
  return (await attempt(id, locks)) ?? (await wait(PATIENCE), attempt(id, locks));
}

function attempt(id, locks) {
  return new Promise((resolve) => {
    const held = (lock) => {
      if (!lock) return resolve(null);
      return new Promise((release) => resolve(release));
    };
    locks.request(PREFIX + id, { ifAvailable: true }, held).catch(() => resolve(() => {})); // no locks here: no one can tell
  });
}

// The whole wiki in the cache, in the service worker: fetched on demand, and renewed after a new
// version, only what has changed. A note in the cache tells what is there, by address and revision.

const NOTE = new URL("mtenk-offline-note.json", registration.scope).href;
const LIST = new URL("sw-list.json", registration.scope).href;
const AT_ONCE = 6;

self.mtenkDownload = {
  /** Fetch every page that is missing or old; ``tell`` gets {done, total, bytes, failed}. */
  async all(cacheName, tell) {
    const cache = await caches.open(cacheName);
    const list = await (await fetch(LIST, { cache: "no-cache" })).json();
    const have = await noted(cache);
    const missing = list.files.filter(({ url, revision }) => have[url] !== revision);
    const state = { done: list.files.length - missing.length, total: list.files.length, failed: 0 };
    tell(state);
    await inTurns(missing, async ({ url, revision }) => {
      try {
        const address = new URL(url, registration.scope).href;
        const answer = await fetch(address, { cache: "no-cache" });
        if (!(await mtenkAnswers.isOurs(answer, address))) throw new Error(`${answer.status}`);
        await cache.put(address, answer);
        have[url] = revision;
        state.done += 1;
      } catch (error) {
        state.failed += 1;
        state.full ||= error.name === "QuotaExceededError";
      }
      tell({ ...state });
    });
    await note(cache, have, list.version);
    tell({ ...state, finished: true });
  },

  /** After a new version: fetch what has changed, if the reader has asked for all of it. */
  async renew(cacheName, version) {
    const answer = await caches.match(NOTE, { cacheName });
    if (answer && (await answer.json()).version !== version) await this.all(cacheName, () => {});
  },

  /** Forget the pages that were fetched; those visited from now on are kept again. */
  async remove(cacheName) {
    await caches.delete(cacheName);
  },
};

async function noted(cache) {
  const answer = await cache.match(NOTE);
  return answer ? (await answer.json()).files : {};
}

function note(cache, files, version) {
  return cache.put(NOTE, new Response(JSON.stringify({ version, files }), { headers: { "Content-Type": "application/json" } }));
}

async function inTurns(items, work) {
  const rest = [...items];
  const one = async () => {
    for (let item = rest.shift(); item; item = rest.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

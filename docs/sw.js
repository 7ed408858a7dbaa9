// The service worker: the wiki without a network.
//
// What pages look and work by has a name that changes with its content, so it is kept at once and
// taken from the cache. Pages and data are asked for on the network first, past the browser's own
// cache, so that nobody who is online sees an old page; what was fetched is kept for the day when
// there is no network, or one that does not answer. Only what is ours is kept (offline/answers.js).
// «sw-files.js» is written when the site is built.

importScripts("sw-files.js"); // self.MTENK_FILES: {version, shell: [{url, revision}], start, quick: [url], parts: [url]}
for (const part of ["core", "routing", "strategies", "precaching"]) {
  importScripts(`assets/vendor/workbox/7.4.1/workbox-${part}.js`);
}
importScripts(...MTENK_FILES.parts); // self.mtenkAnswers: what is ours; self.mtenkDownload: the whole wiki on demand

const PAGES = "mtenk-sider";
const PATIENCE = 2.5; // seconds that a network may take before a reader is given the kept copy
const OFFLINE_PAGE = new URL("uten-nett/", registration.scope).href;
const { precaching, routing, strategies } = workbox;

const plain = (address) => address.split(/[?#]/)[0];
const shell = new Set(MTENK_FILES.shell.map(({ url }) => new URL(url, registration.scope).href));
const copyOf = (address) => caches.match(plain(address), { cacheName: PAGES });

const onlyOurs = {
  cacheWillUpdate: async ({ request, response }) => ((await mtenkAnswers.isOurs(response, request.url)) ? response : null),
};

workbox.core.setCacheNameDetails({ prefix: "mtenk", suffix: "", precache: "skall" });
precaching.addPlugins([onlyOurs]);
precaching.precacheAndRoute(MTENK_FILES.shell);
precaching.cleanupOutdatedCaches();

let off = false; // switched off, but still there until the last page is left

/** Ask past the browser's own cache, and keep one copy however it was asked for, with what it needs. */
const kept = {
  ...onlyOurs,
  requestWillFetch: async ({ request }) =>
    new Request(request.url, { cache: "no-cache", headers: request.headers, redirect: request.redirect }),
  cacheKeyWillBeUsed: async ({ request }) => plain(request.url),
  cacheDidUpdate: async ({ request, newResponse }) => {
    if (mtenkAnswers.isPage(request.url)) await keepNeeds(await newResponse.text(), request.url).catch(() => {});
  },
};

/** What says less than a kept copy: it is shown only where there is none. */
const copyRather = {
  fetchDidSucceed: async ({ request, response, state }) => {
    if (await isWorthShowing(request, response)) return response;
    state.refused = response;
    throw new Error(`${response.status} ${request.url}`);
  },
  handlerDidError: async ({ state }) => state.refused,
};

async function isWorthShowing(request, answer) {
  if (answer.type === "opaqueredirect") return true; // the browser follows it
  const copy = await copyOf(request.url);
  if (!copy) return answer.ok;
  if (await mtenkAnswers.isGone(answer)) {
    await (await caches.open(PAGES)).delete(plain(request.url));
    return true;
  }
  if (mtenkAnswers.fits(answer, request.url)) return !(await mtenkAnswers.isCut(answer));
  return false;
}

const fresh = new strategies.NetworkFirst({
  cacheName: PAGES,
  networkTimeoutSeconds: PATIENCE,
  plugins: [kept, copyRather],
});
const lasting = new strategies.CacheFirst({ cacheName: PAGES, plugins: [kept, copyRather] });

const isMine = (url, request) => !off && inScope(url) && request.method === "GET" && !isFile(url);
routing.registerRoute(({ url, request }) => isMine(url, request) && isNamedByContent(url), lasting);
routing.registerRoute(({ url, request }) => isMine(url, request), fresh);
routing.setCatchHandler(async ({ request }) => {
  const page = request.mode === "navigate" && (await copyOf(OFFLINE_PAGE));
  return page || Response.error();
});

/** A file that another content would have given another name. */
function isNamedByContent({ pathname }) {
  return /\/assets\/(css\/[\w-]+\.[0-9a-f]{10}\.css$|js-[0-9a-f]{10}\/|vendor\/)/.test(pathname);
}

function inScope(url) {
  return url.href.startsWith(registration.scope);
}

/** Downloads are large, and kept by whoever asked for them. */
function isFile(url) {
  return /\.(pdf|apkg|zip|bib|ris|png|xml|txt|md)$/.test(url.pathname);
}

self.addEventListener("install", (event) => {
  event.waitUntil(keep(MTENK_FILES.start));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(clients.claim());
});

const answers = {
  skip: () => skipWaiting(),
  visited: ({ url }) => Promise.all([keep([url]), keep(MTENK_FILES.quick)]),
  renew: async () => {
    await mtenkDownload.renew(PAGES, MTENK_FILES.version);
    await keepMissing(MTENK_FILES.quick.map((url) => new URL(url, registration.scope).href));
  },
  download: (_, port) => mtenkDownload.all(PAGES, (progress) => port.postMessage(progress)),
  remove: (_, port) => mtenkDownload.remove(PAGES).then(() => port.postMessage({ done: true })),
  off: async (_, port) => {
    off = true;
    await registration.unregister();
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith("mtenk-")).map((name) => caches.delete(name)));
    port.postMessage({ done: true });
  },
};

self.addEventListener("message", (event) => {
  const answer = answers[event.data?.type];
  if (answer) event.waitUntil(Promise.resolve(answer(event.data, event.ports[0])).catch(() => {}));
});

/** Fetches and keeps pages and files, and what the pages need. */
async function keep(addresses) {
  await Promise.all(
    addresses.map(async (address) => {
      const url = new URL(address, registration.scope);
      if (!inScope(url) || isFile(url)) return;
      const answer = await fetch(url, { cache: "no-cache" });
      if (!(await mtenkAnswers.isOurs(answer, url.href))) return;
      const text = mtenkAnswers.isPage(url.href) && (await answer.clone().text());
      if (off) return;
      await (await caches.open(PAGES)).put(plain(url.href), answer);
      if (text) await keepNeeds(text, url.href);
    }),
  );
}

/** Keeps the files that a page needs, where they are not kept already. */
const keepNeeds = (html, address) => keepMissing(mtenkAnswers.needs(html, address).filter((need) => !shell.has(need)));

async function keepMissing(addresses) {
  const have = await Promise.all(addresses.map((address) => caches.match(address)));
  await keep(addresses.filter((_, place) => !have[place]));
}

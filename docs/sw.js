// The service worker: the wiki without a network.
//
// What pages look and work by has a name that changes with its content, so it is kept at once and
// taken from the cache. Pages and data are asked for on the network first, past the browser's own
// cache, so that nobody who is online sees an old page; what was fetched is kept for the day when
// there is no network. «sw-files.js» is written when the site is built.

importScripts("sw-files.js"); // self.MTENK_FILES: {version, shell: [{url, revision}], start: [url]}
for (const part of ["core", "routing", "strategies", "precaching"]) {
  importScripts(`assets/vendor/workbox/7.4.1/workbox-${part}.js`);
}
importScripts(MTENK_FILES.download); // self.mtenkDownload: the whole wiki on demand

const PAGES = "mtenk-sider";
const OFFLINE_PAGE = new URL("uten-nett/", registration.scope).href;
const { precaching, routing, strategies } = workbox;

workbox.core.setCacheNameDetails({ prefix: "mtenk", suffix: "", precache: "skall" });
precaching.precacheAndRoute(MTENK_FILES.shell);
precaching.cleanupOutdatedCaches();

let off = false; // switched off, but still there until the last page is left

/** Ask past the browser's own cache; keep one copy however it was asked for, and only good answers. */
const kept = {
  requestWillFetch: async ({ request }) =>
    new Request(request.url, { cache: "no-cache", headers: request.headers, redirect: request.redirect }),
  cacheKeyWillBeUsed: async ({ request }) => request.url.split(/[?#]/)[0],
  cacheWillUpdate: async ({ response }) => (response.status === 200 && !response.redirected ? response : null),
};
const fresh = new strategies.NetworkFirst({
  cacheName: PAGES,
  plugins: [kept],
});

routing.registerRoute(({ url, request }) => !off && inScope(url) && request.method === "GET" && !isFile(url), fresh);
routing.setCatchHandler(async ({ request }) => {
  const page = request.mode === "navigate" && (await caches.match(OFFLINE_PAGE, { cacheName: PAGES }));
  return page || Response.error();
});

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
  visited: ({ url }) => keep([url]),
  renew: () => mtenkDownload.renew(PAGES, MTENK_FILES.version),
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

async function keep(addresses) {
  const cache = await caches.open(PAGES);
  await Promise.all(
    addresses.map(async (address) => {
      const url = new URL(address, registration.scope);
      if (!inScope(url) || isFile(url)) return;
      const answer = await fetch(url, { cache: "no-cache" });
      if (answer.ok && !answer.redirected) await cache.put(url.href.split(/[?#]/)[0], answer);
    }),
  );
}

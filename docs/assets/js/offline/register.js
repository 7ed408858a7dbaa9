// On every page of a published site: start the service worker, and tell when a new version is ready.

const SWITCH = "mtenk-uten-nett";
const root = new URL("../../../", import.meta.url);

/** Whether the reader has switched it off on this device. Storage may be closed to us. */
export function isOff() {
  try {
    return localStorage.getItem(SWITCH) === "av";
  } catch {
    return false;
  }
}

export function setOff(off) {
  try {
    if (off) localStorage.setItem(SWITCH, "av");
    else localStorage.removeItem(SWITCH);
  } catch {
    // Nothing is kept, then; the worker is off all the same until the next visit.
  }
}

export const isPossible = () => "serviceWorker" in navigator && "offline" in document.documentElement.dataset;

// The policy of the site lets no script name another script, but for this one address.
const script = new URL("sw.js", root).href;
const policy = globalThis.trustedTypes?.createPolicy("mtenk-worker", { createScriptURL: () => script });

export async function start() {
  const address = policy ? policy.createScriptURL(script) : script;
  const registration = await navigator.serviceWorker.register(address, { updateViaCache: "none" });
  watch(registration);
  tell(navigator.serviceWorker.controller === null);
  return registration;
}

/** The first page was fetched before there was anyone to keep it; what was downloaded may be old. */
async function tell(isFirst) {
  const { active } = await navigator.serviceWorker.ready;
  if (isFirst) active.postMessage({ type: "visited", url: location.href });
  else active.postMessage({ type: "renew" });
}

function watch(registration) {
  const ready = (worker) => worker?.state === "installed" && navigator.serviceWorker.controller && notify(worker);
  ready(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => ready(worker));
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration.update().catch(() => {});
  });
}

async function notify(worker) {
  const { showNotice } = await import("./notice.js");
  showNotice(() => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    worker.postMessage({ type: "skip" });
  });
}

if (isPossible() && !isOff()) {
  const begin = () => start().catch(() => {});
  if (document.readyState === "complete") begin();
  else window.addEventListener("load", begin, { once: true });
}

// Listens to `mtenk serve`: fetches the page, its style sheets or the faults again when they change.

const own = document.querySelector("script[data-page][src$='/serve.js']");
const folder = new URL(".", import.meta.url);
const place = `mtenk-serve ${location.pathname}`;
let run;

function ask(name) {
  const url = new URL(name, folder);
  url.searchParams.set("page", own.dataset.page);
  return url;
}

function pageAgain() {
  sessionStorage.setItem(place, String(scrollY));
  location.reload();
}

function placeAgain() {
  const top = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  if (top !== null) scrollTo({ top: Number(top), behavior: "instant" });
}

function stylesAgain() {
  for (const old of document.querySelectorAll("link[rel='stylesheet']")) {
    const fresh = old.cloneNode();
    const url = new URL(old.href);
    url.searchParams.set("again", String(Date.now()));
    fresh.href = url.href;
    fresh.addEventListener("load", () => old.remove(), { once: true });
    fresh.addEventListener("error", () => fresh.remove(), { once: true });
    old.after(fresh);
  }
}

async function faultsAgain() {
  const answer = await fetch(ask("faults"));
  if (!answer.ok) return;
  const shown = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.getElementById("mtenk-serve").replaceChildren(...shown.body.childNodes);
}

placeAgain();
const channel = new EventSource(ask("events"));
channel.addEventListener("run", (event) => {
  if (run !== undefined && run !== event.data) pageAgain();
  if (run === undefined) faultsAgain();
  run = event.data;
});
channel.addEventListener("page", pageAgain);
channel.addEventListener("styles", stylesAgain);
channel.addEventListener("faults", faultsAgain);
addEventListener("pagehide", () => channel.close());
addEventListener("pageshow", (event) => event.persisted && location.reload());

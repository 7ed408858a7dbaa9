// On the 404 page: pages whose names are near the address that was asked for.

import { fetchJson } from "./fetched.js";
import { distance, prepare } from "./search/names.js";
import { START, WHOLE, grade, wordsOf } from "./search/words.js";

const MOST = 5;
const LEAST = 0.45; // of what a page is worth whose name is all that was asked for
const NEAREST = 0.6; // of what the best page is worth
const FOLDER = 0.15; // what a word of a folder counts beside one of the page's own name
const OTHER_NAME = 0.85; // what a name counts that is not the title
const TYPED_WRONG = 2.5;
const NO_WORDS = new Set(["html", "htm", "index", "md", "php"]);

/** Own words of an address, and those of its folders. */
function wordsOfPath(path, stopWords) {
  const parts = path.split("/").map((part) => wordsOf(part.replaceAll("_", "-")));
  const telling = parts.map((words) => words.filter((word) => !stopWords.has(word) && !NO_WORDS.has(word)));
  const named = telling.filter((words) => words.length);
  return { own: named.at(-1) ?? [], folders: named.slice(0, -1).flat() };
}

/** How well a word stands among others, a slip or two of the finger forgiven. */
function worth(asked, words) {
  let best = 0;
  for (const word of words) {
    const slips = asked.length < 4 ? 0 : asked.length < 8 ? 1 : 2;
    const found = grade(word, asked) || (word.length > 3 && asked.startsWith(word) ? START : 0);
    const near = found < TYPED_WRONG && slips && distance(word, asked, slips) <= slips ? TYPED_WRONG : 0;
    best = Math.max(best, found, near);
  }
  return best / WHOLE;
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const mean = (words, others) => (words.length ? sum(words.map((word) => worth(word, others))) / words.length : 0);

function score(page, asked) {
  const place = wordsOfPath(page.id, new Set());
  const wordLists = (names) => names.map(({ words }) => words.map(([word]) => word));
  const best = (lists) => Math.max(0, ...lists.map((words) => mean(asked.own, words) * 0.8 + mean(words, asked.own) * 0.2));
  const own = Math.max(best([place.own, ...wordLists(page.titles)]), OTHER_NAME * best(wordLists(page.names)));
  return (own + FOLDER * mean(asked.folders, place.folders)) * page.prior;
}

/** The nearest pages, the best first; none when nothing is like what was asked for. */
export function nearPages(path, names) {
  const asked = wordsOfPath(path, new Set(names.stop));
  const hits = prepare(names)
    .map((page) => ({ page, worth: score(page, asked) }))
    .filter((hit) => hit.worth >= LEAST)
    .sort((one, other) => other.worth - one.worth);
  return hits
    .filter((hit) => hit.worth >= hits[0].worth * NEAREST)
    .slice(0, MOST)
    .map((hit) => hit.page);
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function link(page, base) {
  const item = document.createElement("li");
  const anchor = Object.assign(document.createElement("a"), { href: new URL(page.url, base), textContent: page.title });
  item.append(anchor, page.kind ? ` (${page.kind.toLowerCase()})` : "");
  return item;
}

async function suggest(place) {
  const base = new URL(place.dataset.base, document.baseURI);
  const asked = decoded(location.pathname.slice(base.pathname.length));
  const pages = nearPages(asked, await fetchJson(new URL("search/names.json", base)));
  if (!pages.length) return;
  const question = Object.assign(document.createElement("p"), { textContent: "Mente du en av disse sidene?" });
  const list = document.createElement("ul");
  list.append(...pages.map((page) => link(page, base)));
  place.append(question, list);
}

const place = document.querySelector(".mt-near");
if (place) suggest(place).catch(() => {}); // the sections stand there anyway

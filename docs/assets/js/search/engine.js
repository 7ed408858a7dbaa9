// The index as the dialog uses it. Fetches names.json once, and the rest as it is needed.

import { prepareText } from "./excerpt.js";
import { prepare } from "./names.js";
import { corrected, rank } from "./rank.js";
import { Shards } from "./shards.js";
import { Query } from "./words.js";

const MOST_HITS = 10;

const textPath = ({ page, text }) => `text/${page.id}/${text}.json`;

export class Engine {
  /** `root` is the address of search/. */
  static async open(root) {
    const fetchJson = async (path, cache) => {
      const answer = await fetch(new URL(path, root), { cache });
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return answer.json();
    };
    // Asked for anew each time: it names the folder of words that goes with it.
    return new Engine(await fetchJson("names.json", "no-cache"), fetchJson);
  }

  constructor(names, fetchJson) {
    this.fetchJson = fetchJson;
    this.stopWords = new Set(names.stop);
    this.pages = prepare(names);
    this.most = MOST_HITS;
    this.offered = names.offered.map((number) => this.pages[number]);
    this.shards = new Shards(names, fetchJson);
    this.texts = new Map();
    this.loadedTexts = new Map();
  }

  query(text) {
    return new Query(text, this.stopWords);
  }

  /** Hits by what is loaded: names always, texts where their words have come. */
  rank(query) {
    return rank(this.pages, this.shards, query).slice(0, MOST_HITS);
  }

  isReady(query) {
    return this.shards.has(query);
  }

  load(query) {
    return this.shards.load(query);
  }

  /** Another query that was likely meant, when a word of this one stands nowhere; or null. */
  corrected(query) {
    const text = corrected(this.pages, this.shards, query);
    return text && this.query(text);
  }

  /** Sections of the text of a hit, if they have come. */
  loadedText(hit) {
    return this.loadedTexts.get(textPath(hit));
  }

  /** Fetch the text of a hit; one that fails may be tried again. */
  loadText(hit) {
    const path = textPath(hit);
    if (!this.texts.has(path)) {
      const load = this.fetchJson(path).then((rows) => this.loadedTexts.set(path, prepareText(rows)));
      load.catch(() => this.texts.delete(path));
      this.texts.set(path, load);
    }
    return this.texts.get(path);
  }
}

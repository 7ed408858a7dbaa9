// The index as the dialog uses it. Fetches names.json once, and the rest as it is needed.

import { fetchJson, Once } from "../fetched.js";
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
    // Asked for anew each time: it names the folder of words that goes with it.
    const names = await fetchJson(new URL("names.json", root), { cache: "no-cache" });
    return new Engine(names, (path) => fetchJson(new URL(path, root)));
  }

  /** `get(path)` fetches a file below search/. */
  constructor(names, get) {
    this.stopWords = new Set(names.stop);
    this.pages = prepare(names);
    this.most = MOST_HITS;
    this.offered = names.offered.map((number) => this.pages[number]);
    this.shards = new Shards(names, get);
    this.texts = new Once((path) => get(path).then((rows) => this.loadedTexts.set(path, prepareText(rows))));
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
    return this.texts.get(textPath(hit));
  }
}

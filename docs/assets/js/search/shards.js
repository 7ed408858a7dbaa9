// The words of all texts, in alphabetical pieces that are fetched where the query's words begin.

import { Once } from "../fetched.js";
import { INFLECTED, INSIDE, START, WHOLE, bare } from "./words.js";

const MOST_A_WORD = 2; // pieces for one word: of a short beginning the first words are enough
const MOST_A_QUERY = 6;
const SHORTEST_START = 3; // of two letters, only the word itself is sought

const IN_HEADING = 3;

export class Shards {
  /** `get(path)` gets a file below search/. */
  constructor({ words, starts }, get) {
    this.folder = words;
    this.starts = starts;
    this.loaded = new Map();
    this.pieces = new Once((number) =>
      get(`${this.folder}/${number}.json`).then((piece) => this.loaded.set(number, piece.map(Object.entries))),
    );
  }

  /** Numbers of the pieces that hold the query's words. */
  needed(query) {
    const numbers = query.words.flatMap((asked) => [asked, bare(asked)].flatMap((word) => this.around(word)));
    return [...new Set(numbers)].slice(0, MOST_A_QUERY);
  }

  around(word) {
    if (word.length < 2) return [];
    const first = this.starts.findLastIndex((start) => start <= word);
    const next = this.starts.slice(first + 1).findIndex((start) => !start.startsWith(word));
    const count = word.length < SHORTEST_START ? 1 : 1 + (next < 0 ? this.starts.length : next);
    return Array.from({ length: Math.min(count, MOST_A_WORD, this.starts.length - first) }, (_, index) => first + index);
  }

  has(query) {
    return this.needed(query).every((number) => this.loaded.has(number));
  }

  /** Fetch what is missing; a piece that fails may be tried again. */
  async load(query) {
    await Promise.all(this.needed(query).map((number) => this.pieces.get(number)));
  }

  /** Number of each text that has the word, or one like it, and what that is worth. */
  find(asked) {
    const found = new Map();
    const bareAsked = bare(asked);
    for (const number of new Set([...this.around(asked), ...this.around(bareAsked)])) {
      const [words = [], parts = []] = this.loaded.get(number) ?? [];
      for (const [word, postings] of words) add(found, postings, wordGrade(word, asked, bareAsked));
      for (const [part, postings] of parts) add(found, postings, partGrade(part, asked, bareAsked));
    }
    return found;
  }
}

function wordGrade(word, asked, bareAsked) {
  if (word === asked) return WHOLE;
  if (word.startsWith(bareAsked) && bare(word) === bareAsked) return INFLECTED;
  return asked.length >= SHORTEST_START && word.startsWith(asked) ? START : 0;
}

function partGrade(part, asked, bareAsked) {
  if (asked.length < SHORTEST_START) return 0;
  return part.startsWith(asked) || (part.startsWith(bareAsked) && bare(part) === bareAsked) ? INSIDE : 0;
}

/** Postings are «b3aa1»: the distance from the number before to base 26, then the weight. */
function add(found, postings, grade) {
  if (!grade) return;
  let number = 0;
  for (const [, letters, weight] of postings.matchAll(/([a-z]+)(\d)/g)) {
    number += [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 97, 0);
    const count = ((weight - 1) % 4) + 1;
    const worth = grade * (1 + Math.log2(count) + (weight > 4 ? IN_HEADING : 0));
    found.set(number, Math.max(worth, found.get(number) ?? 0));
  }
}

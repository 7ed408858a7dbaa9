// Pages as they are found by what they are called. Pure.

import { bare, grade, wordsOf } from "./words.js";

// What a match is worth: a word of a title or of another name, and a name that is all of the query.
const IN_TITLE = 12;
const IN_NAME = 6;
const EXACT = { title: 200, titleInflected: 160, name: 150, nameInflected: 120, begun: 30 };
const SHORTEST_BEGINNING = 5;

// Of two pages with one name, a concept comes first, and one that lies nearer the front page.
const LESS_A_KIND = 0.04;
const LESS_A_FOLDER = 0.01;

/** Pages from the rows of names.json: title, id, kind, other names, number of texts, odd address. */
export function prepare({ pages, kinds, stop }) {
  const stopWords = new Set(stop);
  let texts = 0;
  return pages.map(([title, id, kind, names = "", count = 1, url = `${id}/`]) => {
    const page = { title, id, url, kind: kinds[kind], firstText: texts, texts: count };
    texts += count;
    page.prior = 1 - kind * LESS_A_KIND - id.split("/").length * LESS_A_FOLDER;
    page.titles = [title, ...title.split(/[()]/)].flatMap((name) => named(name, stopWords));
    page.names = names.split("|").flatMap((name) => named(name, stopWords));
    page.evenness = 1 + Math.log10(1 + title.length / 20);
    return page;
  });
}

/** A name with its words; none when it has no word. */
function named(name, stopWords) {
  const words = wordsOf(name);
  if (!words.length) return [];
  const telling = words.filter((word) => word.length > 1 && !stopWords.has(word));
  return {
    text: name,
    words: words.map((word) => [word, bare(word)]),
    joined: words.join(""),
    joinedBare: (telling.length ? telling : words).map(bare).join(""),
  };
}

/** What each word of the query is worth in the page's title, and in its other names. */
export function nameScores(page, query) {
  const best = (names) => query.words.map((asked, index) => bestGrade(names, asked, query.bare[index]));
  return {
    inTitle: best(page.titles).map((worth) => (worth * IN_TITLE) / page.evenness),
    inNames: best(page.names).map((worth) => worth * IN_NAME),
  };
}

function bestGrade(names, asked, bareAsked) {
  return names.reduce((best, name) => Math.max(best, nameGrade(name, asked, bareAsked)), 0);
}

function nameGrade({ words }, asked, bareAsked) {
  return words.reduce((best, [word, bareWord]) => Math.max(best, grade(word, asked, bareWord, bareAsked)), 0);
}

/** The other name that has most of the words that the title lacks, to show why the page is found. */
export function otherName(page, query) {
  const { inTitle } = nameScores(page, query);
  const worth = (name) =>
    query.words.reduce((sum, asked, index) => sum + (inTitle[index] ? 0 : nameGrade(name, asked, query.bare[index])), 0);
  const [best] = page.names.map((name) => [worth(name), name.text]).sort(([a], [b]) => b - a);
  return best?.[0] ? best[1] : "";
}

/** Whether the word stands in any name of the page. */
export function hasName(page, asked, bareAsked) {
  return bestGrade(page.titles, asked, bareAsked) + bestGrade(page.names, asked, bareAsked) > 0;
}

/** What is added when a name is the whole query, however it is joined: «kunde reise». */
export function exactScore(page, query) {
  const isAll = ({ joined }) => query.joined.has(joined);
  const isAllInflected = ({ joinedBare }) => joinedBare === query.joinedBare;
  const isBegun = ({ joined }) => [...query.joined].some((asked) => asked && joined.startsWith(asked));
  if (page.titles.some(isAll)) return EXACT.title;
  if (page.titles.some(isAllInflected)) return EXACT.titleInflected;
  if (page.names.some(isAll)) return EXACT.name;
  if (page.names.some(isAllInflected)) return EXACT.nameInflected;
  return page.titles.some(isBegun) ? EXACT.begun : 0;
}

/** The word of a name that was most likely meant, a slip or two of the finger away; or its beginning. */
export function nearestWord(pages, asked) {
  const names = pages.flatMap((page) => [...page.titles, ...page.names]);
  const words = [...new Set(names.flatMap((name) => name.words.map(([word]) => word)))];
  let nearest = null;
  let least = asked.length < 4 ? 0 : asked.length < 8 ? 1 : 2;
  for (const word of words) {
    const slips = distance(word, asked, least);
    if (slips <= least && (!nearest || slips < least)) [nearest, least] = [word, slips];
  }
  return nearest ?? beginning(words, asked);
}

/** The longest beginning that a name has too: «hallusin» of «hallusinasjon». */
function beginning(words, asked) {
  const least = Math.max(SHORTEST_BEGINNING, asked.length / 2);
  for (let length = asked.length - 1; length >= least; length -= 1) {
    const begun = asked.slice(0, length);
    if (words.some((word) => word.startsWith(begun))) return begun;
  }
  return null;
}

/** Letters to add, drop, change, or swap with the next; more than `most` is not counted out. */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length];
}

// The lines under a hit: which sections answer the query, and the piece of text around a word. Pure.

import { WORD, bare, fold } from "./words.js";

const LENGTH = 160;
const MOST_SECTIONS = 2;
const IN_HEADING = 3;

/** Sections of a text file, [anchor, heading, text], with their words found once. */
export function prepareText(rows) {
  return rows.map(([anchor, heading, text]) => {
    const words = tokens(text);
    return { anchor, heading, text, words, distinct: distinct(words), inHeading: distinct(tokens(heading)) };
  });
}

function tokens(text) {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => {
    const folded = fold(word);
    return { start: index, end: index + word.length, word: folded, bare: bare(folded) };
  });
}

const distinct = (words) => [...new Map(words.map((token) => [token.word, token])).values()];

/**
 * The line about the page, and links to the sections that answer best for words which its title
 * lacks (`inText`, by their places in the query). When that line has them too, only those sections
 * whose headings do.
 */
export function shown(sections, query, inText) {
  const isAbout = ({ anchor }) => !anchor;
  const about = sections.filter(isAbout);
  const lead = best(about, query, [...query.words.keys()])[0]?.section ?? about[0];
  const isTold = inText.every((place) => worth(lead, query, place));
  const below = best(
    sections.filter((section) => !isAbout(section)),
    query,
    inText,
  )
    .filter(({ words }, _, [first]) => words === first.words)
    .filter(({ section }) => !isTold || inText.some((place) => bestGrade(section.inHeading, query, place)));
  return { lead, below: below.slice(0, MOST_SECTIONS).map(({ section }) => section) };
}

/** Sections that have any of the words: those with most of them first, then by how well. */
function best(sections, query, places) {
  return sections
    .map((section) => ({ section, worths: places.map((place) => worth(section, query, place)).filter(Boolean) }))
    .map(({ section, worths }) => ({ section, words: worths.length, sum: worths.reduce((a, b) => a + b, 0) }))
    .filter(({ words }) => words)
    .sort((a, b) => b.words - a.words || b.sum - a.sum);
}

function worth(section, query, place) {
  return IN_HEADING * bestGrade(section.inHeading, query, place) + bestGrade(section.distinct, query, place);
}

function bestGrade(words, query, place) {
  return words.reduce((most, { word, bare }) => Math.max(most, query.grades(word, bare)[place]), 0);
}

const gradeOf = ({ word, bare }, query) => Math.max(0, ...query.grades(word, bare));

/** The text around the best word asked for, in parts that are marked or not. */
export function excerpt({ text, words }, query, length = LENGTH) {
  const found = words.filter((token) => gradeOf(token, query));
  const most = Math.max(...found.map((token) => gradeOf(token, query)));
  const first = found.find((token) => gradeOf(token, query) === most);
  const from = first && first.start > length / 3 ? text.lastIndexOf(" ", first.start - length / 4) + 1 : 0;
  const to = text.length <= from + length ? text.length : text.lastIndexOf(" ", from + length);
  return marked(text, found, from, to > from ? to : from + length);
}

/** A whole line, such as a title, with the words asked for marked. */
export function markedLine(text, query) {
  return marked(
    text,
    tokens(text).filter((token) => gradeOf(token, query)),
    0,
    text.length,
  );
}

/** The piece of the text, cut at the words found. */
function marked(text, found, from, to) {
  const parts = [];
  let at = from;
  for (const { start, end } of found.filter((one) => one.start >= from && one.end <= to)) {
    parts.push({ text: text.slice(at, start), isMarked: false }, { text: text.slice(start, end), isMarked: true });
    at = end;
  }
  parts.push({ text: text.slice(at, to), isMarked: false });
  if (from) parts.unshift({ text: "… ", isMarked: false });
  if (to < text.length) parts.push({ text: " …", isMarked: false });
  return parts.filter((part) => part.text);
}

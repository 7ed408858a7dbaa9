// Searching, without a page: prepare(docs) once, then rank(prepared, query) for each keystroke.
// No stemmer: a word is found whole, as the start of a word, and inside a compound («ledelse» in «endringsledelse»).

const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&nbsp;": " " };
const FOLDED = { æ: "ae", ø: "o", å: "a", ä: "ae", ö: "o", ü: "u", é: "e", è: "e", ê: "e", ó: "o", ò: "o", ô: "o" };

// What a match is worth, by how whole it is and by where it stands.
const WHOLE = 4;
const START = 2;
const INSIDE = 1;
const IN_TITLE = 12;
const IN_HEADING = 4;
const MOST_TEXT_HITS = 4;
const TITLE_IS_QUERY = 200;

export function plain(html) {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity])
    .replace(/\s+/g, " ")
    .trim();
}

/** Lower case, å/ø/æ and accents as in our addresses, so that «markedsforing» finds «markedsføring». */
export function fold(text) {
  return text.toLowerCase().replace(/[æøåäöüéèêóòô]/g, (letter) => FOLDED[letter]);
}

function wordsOf(query) {
  return [...new Set(fold(query).match(/[\p{L}\p{N}]+/gu) ?? [])];
}

/** «kundereisen» and «modellene» without their ending: titles stand in the bare form. */
const bare = (word) => word.replace(/(?<=\p{L}{4})(ene|ane|en|et|er|e|a)$/u, "");

const isLetter = (character) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** The best match of a word in a text, and how many there are. */
function matches(text, word) {
  let best = 0;
  let count = 0;
  for (let at = text.indexOf(word); at >= 0 && count < MOST_TEXT_HITS; at = text.indexOf(word, at + word.length)) {
    const starts = !isLetter(text[at - 1]);
    const ends = !isLetter(text[at + word.length]);
    best = Math.max(best, starts && ends ? WHOLE : starts ? START : word.length > 2 ? INSIDE : 0);
    count += 1;
    if (best === WHOLE && count >= MOST_TEXT_HITS) break;
  }
  return { best, count };
}

/** One page with its sections, from the entries of the search index. */
export function prepare(docs) {
  const pages = new Map();
  for (const doc of docs) {
    const [url, anchor] = doc.location.split("#");
    const title = plain(doc.title ?? "");
    const text = plain(doc.text ?? "");
    const part = { url: doc.location, title, text, foldedTitle: fold(title), foldedText: fold(text) };
    if (!pages.has(url)) pages.set(url, { ...part, url, sections: [] });
    if (anchor) pages.get(url).sections.push(part);
  }
  return [...pages.values()];
}

function partScore(part, word, weight) {
  const inTitle = matches(part.foldedTitle, word).best || matches(part.foldedTitle, bare(word)).best / 2;
  const inText = matches(part.foldedText, word);
  return inTitle * weight + (inText.best ? inText.best * (1 + Math.log2(inText.count)) : 0);
}

function scorePage(page, words, query) {
  const scores = words.map((word) => partScore(page, word, IN_TITLE));
  const sections = [];
  for (const section of page.sections) {
    const each = words.map((word) => partScore(section, word, IN_HEADING));
    const sum = each.reduce((a, b) => a + b, 0);
    if (sum) sections.push({ section, score: sum });
    each.forEach((score, index) => (scores[index] = Math.max(scores[index], score)));
  }
  const found = scores.filter(Boolean).length;
  if (!found) return null;
  // A title that is the query, or the query and an abbreviation in brackets, comes first.
  const names = [page.foldedTitle, ...page.foldedTitle.split(/[()]/)].map((name) => name.trim());
  const asked = fold(query).trim();
  const exact = names.includes(asked) ? TITLE_IS_QUERY : names.some((name) => bare(name) === bare(asked)) ? TITLE_IS_QUERY / 2 : 0;
  const sum = scores.reduce((a, b) => a + b, 0);
  sections.sort((a, b) => b.score - a.score);
  return { page, found, score: exact + sum / (1 + Math.log10(1 + page.foldedTitle.length / 20)), sections };
}

/** Pages with every word first, then the best of those that lack one; each with its best sections. */
export function rank(pages, query, { limit = 12, sectionLimit = 2 } = {}) {
  const words = wordsOf(query);
  if (!words.length) return [];
  return pages
    .map((page) => scorePage(page, words, query))
    .filter(Boolean)
    .sort((a, b) => b.found - a.found || b.score - a.score)
    .slice(0, limit)
    .map(({ page, sections }) => ({ page, sections: sections.slice(0, sectionLimit).map(({ section }) => section) }));
}

/** A piece of the text around the first word found, cut into plain and marked parts. */
export function excerpt(text, query, length = 150) {
  const words = wordsOf(query);
  if (!words.length) return [{ text: text.slice(0, length), marked: false }];
  // Folding makes two letters of «æ», so the words are sought in the unfolded text by a looser pattern.
  const seek = new RegExp(`(${words.map(loosen).join("|")})`, "giu");
  const first = Math.max(0, text.search(seek));
  const from = text.length <= length || first < length / 3 ? 0 : text.indexOf(" ", first - length / 3) + 1;
  const piece = (from ? "… " : "") + text.slice(from, from + length) + (from + length < text.length ? " …" : "");
  return piece.split(seek).map((part, index) => ({ text: part, marked: index % 2 === 1 }));
}

/** A pattern for a folded word that also finds it unfolded. */
function loosen(word) {
  const unfolded = (folded) => Object.keys(FOLDED).filter((letter) => FOLDED[letter] === folded).join("");
  return word.replace(/ae|./gu, (folded) => (unfolded(folded) ? `(?:${folded}|[${unfolded(folded)}])` : folded));
}

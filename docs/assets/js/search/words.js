// What counts as a word, and as the same word. macros/search/words.py folds the index alike.

const LETTERS = { æ: "ae", ø: "o", ß: "ss", đ: "d", ð: "d", ł: "l", þ: "th" };

export const WORD = /[\p{L}\p{N}]+/gu;

// How well a word answers the one that was asked for.
export const WHOLE = 4;
export const INFLECTED = 3;
export const START = 2;
export const INSIDE = 1;

const SHORTEST_INSIDE = 3;
const MOST_WORDS = 8; // of a query

/** Each letter as one sign (NFC), no soft hyphens: a pasted word is as if it had been typed. */
export function wholeWords(text) {
  return text.replaceAll("\u00ad", "").normalize("NFC");
}

/** Small letters without accents, as in our addresses: «Kjøp» and «kjop» are one word. */
export function fold(text) {
  const plain = wholeWords(text)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "");
  return plain.replace(/[æøßđðłþ]/g, (letter) => LETTERS[letter]);
}

export function wordsOf(text) {
  return fold(text).match(WORD) ?? [];
}

const ENDING = /(?<=\p{L}{3})(?:(?:ene|ane|en|et|er|e|a|t)s?|s)$/u;

/** A word without its endings, twice: «modellene» and «modell», «serveren» and «servere» are alike. */
export function bare(word) {
  return word.replace(ENDING, "").replace(ENDING, "");
}

/** One of the constants above, or 0. Both words are folded; their bare forms may be given. */
export function grade(word, asked, bareWord = bare(word), bareAsked = bare(asked)) {
  if (word === asked) return WHOLE;
  if (bareWord === bareAsked) return INFLECTED;
  if (word.startsWith(asked)) return START;
  return asked.length >= SHORTEST_INSIDE && word.includes(asked) ? INSIDE : 0;
}

/** What the reader asked for: all of it run together, and its telling words. */
export class Query {
  constructor(text, stopWords) {
    const all = wordsOf(text);
    const telling = all.filter((word) => word.length > 1 && !stopWords.has(word));
    this.text = text;
    this.words = [...new Set(telling.length ? telling : all)].slice(0, MOST_WORDS);
    this.bare = this.words.map(bare);
    this.joined = new Set([all.join(""), this.words.join("")]);
    this.joinedBare = this.bare.join("");
    this.known = new Map();
  }

  /** How well a word of a text answers each word asked for; the same word is looked at once. */
  grades(word, bareWord) {
    if (!this.known.has(word)) {
      this.known.set(
        word,
        this.words.map((asked, index) => grade(word, asked, bareWord, this.bare[index])),
      );
    }
    return this.known.get(word);
  }
}

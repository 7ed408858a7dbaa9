// Search: words, names and ranking.

import assert from "node:assert/strict";
import { test } from "node:test";
import { excerpt, prepareText } from "../../../docs/assets/js/search/excerpt.js";
import { distance, nearestWord, otherName, prepare } from "../../../docs/assets/js/search/names.js";
import { corrected, rank } from "../../../docs/assets/js/search/rank.js";
import { bare, fold, grade, INFLECTED, INSIDE, Query, START, WHOLE, wordsOf } from "../../../docs/assets/js/search/words.js";

test("words are folded as addresses are", () => {
  assert.deepEqual(wordsOf("Kjøp på «Blåbær» & café 4P"), ["kjop", "pa", "blabaer", "cafe", "4p"]);
  assert.equal(fold("ß Þ Ł"), "ss th l");
});

test("forms of a word are alike", () => {
  assert.equal(bare("modellene"), bare("modell"));
  assert.equal(bare("selskapets"), bare("selskap"));
  assert.notEqual(bare("se"), bare("s"));
});

const GRADES = [
  ["kundereise", "kundereise", WHOLE],
  ["modellene", "modell", INFLECTED],
  ["kundereise", "kunde", START],
  ["endringsledelse", "ledelse", INSIDE],
  ["ai", "i", 0],
  ["kunde", "bedrift", 0],
];

test("how well a word answers", () => {
  for (const [word, asked, worth] of GRADES) assert.equal(grade(word, asked), worth, word);
});

const STOP = ["er", "en", "hva"];

test("a query keeps its telling words, and all when none tells", () => {
  assert.deepEqual(new Query("Hva er en kundereise?", new Set(STOP)).words, ["kundereise"]);
  assert.deepEqual(new Query("hva er", new Set(STOP)).words, ["hva", "er"]);
});

test("letters to change, and no more than asked for", () => {
  const cases = [
    ["aida", "aida", 0],
    ["aida", "adia", 1],
    ["aida", "aid", 1],
    ["aida", "aidda", 1],
    ["aida", "race", 3],
  ];
  for (const [one, other, slips] of cases) assert.equal(distance(one, other, 2), slips);
});

const PAGES = prepare({
  stop: STOP,
  kinds: ["Begrep", "Stegmodell"],
  pages: [
    ["Kundereise", "a/kundereise", 0, "customer journey|kjøpsreise"],
    ["AIDA", "a/aida", 0],
    ["AIDA", "b/aida", 1],
    ["Kunstig intelligens", "c/kunstig-intelligens", 0, "KI"],
  ],
});
const NO_TEXTS = { find: () => new Map() };
const query = (text) => new Query(text, new Set(STOP));
const found = (text, shards = NO_TEXTS) => rank(PAGES, shards, query(text)).map(({ page }) => page.id);

test("the right page comes first", () => {
  assert.equal(found("kunde reise")[0], "a/kundereise");
  assert.equal(found("kundereisen")[0], "a/kundereise");
  assert.equal(found("journey")[0], "a/kundereise");
  assert.equal(found("ki")[0], "c/kunstig-intelligens");
  assert.deepEqual(found("aida").slice(0, 2), ["a/aida", "b/aida"]);
  assert.deepEqual(found("xyz"), []);
});

test("a text answers where no name does", () => {
  const shards = { find: (word) => new Map(word === "trakt" ? [[1, WHOLE]] : []) };
  assert.deepEqual(found("trakt", shards), ["a/aida"]);
});

test("a slip of the finger is corrected to a name, but not what is found", () => {
  assert.equal(corrected(PAGES, NO_TEXTS, query("kundreise")), "kundereise");
  assert.equal(corrected(PAGES, NO_TEXTS, query("aida")), null);
  assert.equal(nearestWord(PAGES, "intelligxyz"), "intellig");
});

test("the name that a page was found by is shown", () => {
  assert.equal(otherName(PAGES[0], query("journey")), "customer journey");
  assert.equal(otherName(PAGES[0], query("kundereise")), "");
});

test("an excerpt is cut around the word, which is marked", () => {
  const [section] = prepareText([["", "", `${"ord ".repeat(60)}kundereisen ${"ord ".repeat(60)}`]]);
  const parts = excerpt(section, query("kundereise"));
  assert.deepEqual(
    parts.filter(({ isMarked }) => isMarked).map(({ text }) => text),
    ["kundereisen"],
  );
  assert.deepEqual([parts[0].text, parts.at(-1).text], ["… ", " …"]);
});

// The pages that answer a query, best first. Pure: names and words are loaded already.

import { exactScore, hasName, nameScores, nearestWord } from "./names.js";

/** Pages by how well and how much of the query they answer. Each with its best text. */
export function rank(pages, shards, query) {
  const texts = query.words.map((word) => shards.find(word));
  const hits = pages.map((page) => hit(page, query, texts));
  const rarity = query.words.map((_, index) => rarityOf(hits.filter((one) => one.each[index]).length, pages.length));
  for (const one of hits) {
    const share = sum(rarity.filter((_, index) => one.each[index])) / sum(rarity);
    one.score = one.page.prior * (exactScore(one.page, query) + (share ** 2 * sum(one.each) || 0));
  }
  return hits.filter((one) => one.score).sort((a, b) => b.score - a.score);
}

/** A word that few pages have tells more of what is meant. */
const rarityOf = (count, all) => Math.log(1 + all / Math.max(count, 1));

/** What each word is worth on a page. `inText` are the places in the query of those that its title lacks. */
function hit(page, query, texts) {
  const { inTitle, inNames } = nameScores(page, query);
  const byText = Array.from({ length: page.texts }, (_, text) => texts.map((worths) => worths.get(page.firstText + text) ?? 0));
  const sums = byText.map(sum);
  return {
    page,
    text: sums.indexOf(Math.max(...sums)),
    each: query.words.map(
      (_, index) => Math.max(inTitle[index], inNames[index]) + Math.max(...byText.map((worths) => worths[index])),
    ),
    inText: [...query.words.keys()].filter((index) => !inTitle[index]),
  };
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** The query with words that stand nowhere changed to those of names they are near, or null. */
export function corrected(pages, shards, query) {
  if (pages.some((page) => exactScore(page, query))) return null;
  let changed = false;
  const words = query.words.map((word, index) => {
    if (shards.find(word).size || pages.some((page) => hasName(page, word, query.bare[index]))) return word;
    const near = nearestWord(pages, word);
    changed ||= near !== null;
    return near ?? word;
  });
  return changed ? words.join(" ") : null;
}

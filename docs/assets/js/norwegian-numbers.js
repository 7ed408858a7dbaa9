// Numbers as Norwegians write them: a space between thousands, a comma before decimals.

const SPACES = /[\s\u00a0\u202f]/g;
const NUMBER = /^[-+\u2212]?\d+(?:[.,]\d+)?$/;
const GROUPED_POINTS = /^[-+\u2212]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

/** Number that a text means («1 234,50», «1.234,50», «1234.5»); NaN when it means none. */
export function parseNumber(text) {
  let plain = text.replace(SPACES, "").replace(/^\u2212/, "-");
  if (GROUPED_POINTS.test(plain) && plain.includes(",")) plain = plain.replaceAll(".", "");
  return NUMBER.test(plain) ? Number(plain.replace(",", ".")) : Number.NaN;
}

/** The number in Norwegian, four figures together. */
export function formatNumber(value, decimals) {
  const grouping = Math.abs(value) >= 10000;
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: grouping };
  return new Intl.NumberFormat("nb-NO", options).format(value);
}

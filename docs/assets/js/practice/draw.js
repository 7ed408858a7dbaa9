// Drawing numbers and orders from a seed: the same here and in macros/questions/draw.py, bit for bit.
// tests/golden/practice/draws.yml holds what must come out in both languages.

const utf8 = new TextEncoder();
const TWO_32 = 4294967296;
const MILLION = 1e6; // drawn values are rounded to six decimals, so that 0.1 + 2 * 0.1 is 0.3

/** FNV-1a of the UTF-8 bytes, 32 bits. */
export function hash(text) {
  let value = 2166136261;
  for (const byte of utf8.encode(text)) value = Math.imul(value ^ byte, 16777619) >>> 0;
  return value;
}

/** Mulberry32, begun from the hash of a text. */
export class Random {
  constructor(seed) {
    this.state = hash(seed);
  }

  /** Next whole number, from 0 to 2³² less one. */
  next() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** Whole number from 0 to `count` less one. */
  below(count) {
    return Math.floor((this.next() * count) / TWO_32);
  }
}

/** The numbers below `count`, shuffled (Fisher and Yates, from the end). */
export function order(seed, count) {
  const random = new Random(seed);
  const found = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [found[last], found[other]] = [found[other], found[last]];
  }
  return found;
}

/** Shuffled, but never left as it was, since that would give the answer away. */
export function mixedOrder(seed, count) {
  const found = order(seed, count);
  return found.every((value, index) => value === index) ? [...found.slice(1), ...found.slice(0, 1)] : found;
}

/** A value for each parameter, by its id. */
export function values(seed, parameters) {
  const random = new Random(`${seed}:parameters`);
  const drawn = parameters.map(({ id, min, max, step }) => {
    const steps = Math.floor((max - min) / step + 1 / MILLION) + 1;
    return [id, Math.floor((min + random.below(steps) * step) * MILLION + 0.5) / MILLION];
  });
  return Object.fromEntries(drawn);
}

/** A list in shuffled order. */
export const shuffled = (seed, list) => order(seed, list.length).map((index) => list[index]);

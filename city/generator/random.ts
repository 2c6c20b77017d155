/** A stream of numbers that is always the same for the same words. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** True with the given probability (0 to 1). */
  chance(probability: number): boolean;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** One of the list, all equally likely. The list must not be empty. */
  pick<T>(list: readonly T[]): T;
  /** One of the keys, as likely as its weight; weights need no particular sum. */
  weigh<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K;
  /** Days drawn from the log-normal distribution with this median and 90th percentile (domain.md 6.2, durations). */
  days(median: number, p90: number): number;
}

/** The 90th percentile of the standard normal distribution. */
const z90 = 1.2815515655446004;

/**
 * Opens the stream that belongs to these words. Every family and every step opens its own, so a family is the same whatever was
 * made before it, and a further draw in one step changes nothing in another.
 */
export function randomOf(...words: readonly (string | number)[]): Random {
  const next = sfc32(seedOf(words.join('\u0000')));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  return {
    next,
    pick,
    chance: (probability) => next() < probability,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    weigh: <K extends string>(weights: Readonly<Partial<Record<K, number>>>): K => {
      const keys = Object.keys(weights) as K[];
      let left = next() * keys.reduce((sum, key) => sum + (weights[key] ?? 0), 0);
      for (const key of keys) {
        left -= weights[key] ?? 0;
        if (left < 0) return key;
      }
      return keys[keys.length - 1] as K;
    },
    days: (median, p90) =>
      Math.max(1, Math.round(median * Math.exp((Math.log(p90 / median) / z90) * normal(next)))),
  };
}

/** A standard normal number (Box-Muller). */
function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

type Seed = readonly [number, number, number, number];

/** Four words of 32 bits from a text (cyrb128, public domain). */
function seedOf(text: string): Seed {
  let a = 1779033703;
  let b = 3144134277;
  let c = 1013904242;
  let d = 2773480762;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [(a ^ b ^ c ^ d) >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0];
}

/** The small fast counting generator of PractRand, 32 bits (public domain). */
function sfc32([first, second, third, counted]: Seed): () => number {
  let a = first | 0;
  let b = second | 0;
  let c = third | 0;
  let count = counted | 0;
  const next = () => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

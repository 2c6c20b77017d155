import type { Random } from './random';

export type Shares<K extends string> = Readonly<Partial<Record<K, number>>>;

/** The list in another order; the given one stays as it is. */
export function shuffled<T>(list: readonly T[], random: Random): readonly T[] {
  const order = [...list];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random.next() * (i + 1));
    [order[i], order[j]] = [order[j] as T, order[i] as T];
  }
  return order;
}

/**
 * Splits a count so that the published shares hold exactly, not on average (largest remainder).
 * @param shares relative; they need no particular sum
 */
export function apportion<K extends string>(count: number, shares: Shares<K>): ReadonlyMap<K, number> {
  const keys = Object.keys(shares) as K[];
  const sum = keys.reduce((total, key) => total + (shares[key] ?? 0), 0);
  const exact = keys.map((key) => ({ key, wanted: (count * (shares[key] ?? 0)) / sum }));
  const counts = new Map(exact.map(({ key, wanted }) => [key, Math.floor(wanted)]));
  let left = count - [...counts.values()].reduce((total, part) => total + part, 0);
  const byRemainder = [...exact].sort((x, y) => (y.wanted % 1) - (x.wanted % 1));
  for (const { key } of byRemainder) {
    if (left-- <= 0) break;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Deals every item one of the keys, in random order, so that the shares hold exactly. */
export function deal<T, K extends string>(
  items: readonly T[],
  shares: Shares<K>,
  random: Random,
): ReadonlyMap<T, K> {
  const order = shuffled(items, random);
  const dealt = new Map<T, K>();
  let at = 0;
  for (const [key, count] of apportion(items.length, shares)) {
    for (const item of order.slice(at, at + count)) dealt.set(item, key);
    at += count;
  }
  return dealt;
}

/** Chooses exactly this share of the items (rounded), at random. */
export function chosen<T>(items: readonly T[], share: number, random: Random): ReadonlySet<T> {
  return new Set(shuffled(items, random).slice(0, Math.round(items.length * share)));
}

/** Shares that are being given out piece by piece. */
export interface OpenShares<K extends string> {
  /** The key that, among those allowed, lacks most of its share; the weight is then booked to it. */
  take(weight: number, allowed: readonly K[]): K;
  /** Books a weight that was decided elsewhere. */
  book(key: K, weight: number): void;
  /** What of its share a key still lacks. */
  lacks(key: K): number;
}

/**
 * Gives out keys to items that weigh differently (families of different size) so that the shares hold for the weights.
 * @param total sum of all weights that will be given out
 */
export function openShares<K extends string>(shares: Shares<K>, total: number): OpenShares<K> {
  const keys = Object.keys(shares) as K[];
  const sum = keys.reduce((all, key) => all + (shares[key] ?? 0), 0);
  const target = new Map(keys.map((key) => [key, (total * (shares[key] ?? 0)) / sum]));
  const lacking = new Map(target);
  const book = (key: K, weight: number) => lacking.set(key, (lacking.get(key) ?? 0) - weight);
  const relative = (key: K) => (lacking.get(key) ?? 0) / (target.get(key) || 1);
  const absolute = (key: K) => lacking.get(key) ?? 0;
  return {
    book,
    lacks: absolute,
    take(weight, allowed) {
      // Proportional turns keep the order mixed; a small share must not be overrun by one large family.
      const fitting = allowed.filter((key) => absolute(key) >= weight / 2);
      const [from, by] = fitting.length > 0 ? [fitting, relative] : [allowed, absolute];
      const key = from.reduce((best, other) => (by(other) > by(best) ? other : best));
      book(key, weight);
      return key;
    },
  };
}

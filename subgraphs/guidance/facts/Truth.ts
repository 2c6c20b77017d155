import { type Fact, isTold } from './Fact';

/**
 * What a condition comes to in Kleene's strong three-valued logic: `null` is "cannot be told". A fact that is withheld or missing makes a
 * condition unknown, never false; more facts can only turn unknown into true or false.
 */
export interface Truth {
  readonly value: boolean | null;
  /** The facts that made it what it is: an explanation shows them. */
  readonly facts: readonly Fact[];
  /** The facts whose absence keeps it unknown; empty when it is decided. */
  readonly unknown: readonly Fact[];
}

/** A condition that rests on no fact: a parameter, the day that is asked about. */
export const given = (value: boolean): Truth => ({ value, facts: [], unknown: [] });

/** Tests a fact. The test is given null where it is known that there is none. */
export function holds<Value>(fact: Fact<Value>, test: (value: Value | null) => boolean): Truth {
  if (!isTold(fact)) return { value: null, facts: [], unknown: [fact] };
  return { value: test(fact.value), facts: [fact], unknown: [] };
}

/** Tests a fact of which there must be one: where there is none the condition is false. */
export const is = <Value>(fact: Fact<Value>, test: (value: Value) => boolean): Truth =>
  holds(fact, (value) => value !== null && test(value));

/** Whether it is one of some values. */
export const isOneOf = <Value>(fact: Fact<Value>, values: readonly Value[]): Truth =>
  is(fact, (value) => values.includes(value));

/** Whether there is any. */
export const exists = (fact: Fact): Truth => holds(fact, (value) => value !== null && value !== false);

/** Tests two facts together. */
export function compare<A, B>(a: Fact<A>, b: Fact<B>, test: (a: A | null, b: B | null) => boolean): Truth {
  const unknown = [a, b].filter((fact) => !isTold(fact));
  if (unknown.length > 0) return { value: null, facts: [], unknown };
  return { value: test(a.value, b.value), facts: [a, b], unknown: [] };
}

export const not = (truth: Truth): Truth => ({
  value: truth.value === null ? null : !truth.value,
  get facts() {
    return truth.facts;
  },
  get unknown() {
    return truth.unknown;
  },
});

/** True when all are; of none it is true. */
export const all = (...truths: readonly Truth[]): Truth => joined(truths, false);

/** True when one is; of none it is false. */
export const any = (...truths: readonly Truth[]): Truth => joined(truths, true);

/** @param decisive the value that one truth has the power to give to the whole */
function joined(truths: readonly Truth[], decisive: boolean): Truth {
  const deciding = truths.filter(({ value }) => value === decisive);
  if (deciding.length > 0) return togetherOf(decisive, deciding, []);
  const open = truths.filter(({ value }) => value === null);
  return togetherOf(open.length > 0 ? null : !decisive, truths, open);
}

/**
 * Most conditions of most rules are false for most families, and nobody asks for their facts: these are gathered when somebody does. Written out
 * at each step they were two thirds of an evaluation.
 */
function togetherOf(value: Truth['value'], deciding: readonly Truth[], open: readonly Truth[]): Truth {
  let facts: readonly Fact[] | null = null;
  let unknown: readonly Fact[] | null = null;
  return {
    value,
    get facts() {
      facts ??= [...new Set(deciding.flatMap((truth) => truth.facts))];
      return facts;
    },
    get unknown() {
      unknown ??= [...new Set(open.flatMap((truth) => truth.unknown))];
      return unknown;
    },
  };
}

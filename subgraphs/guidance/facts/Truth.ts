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

export const not = (truth: Truth): Truth => new Negated(truth);

/** True when all are; of none it is true. */
export const all = (...truths: readonly Truth[]): Truth => joined(truths, false);

/** True when one is; of none it is false. */
export const any = (...truths: readonly Truth[]): Truth => joined(truths, true);

/** @param decisive the value that one truth has the power to give to the whole */
function joined(truths: readonly Truth[], decisive: boolean): Truth {
  let first: Truth | null = null;
  let isOpen = false;
  let areSeveral = truths.length === 1;
  for (const truth of truths) {
    isOpen ||= truth.value === null;
    if (truth.value !== decisive) continue;
    areSeveral ||= first !== null;
    first ??= truth;
  }
  // One alone decides: it says all there is to say.
  if (first !== null && !areSeveral) return first;
  if (truths.length === 1 && truths[0] !== undefined) return truths[0];
  if (first !== null)
    return gathered(
      decisive,
      truths.filter(({ value }) => value === decisive),
      none,
    );
  if (!isOpen) return gathered(!decisive, truths, none);
  return gathered(
    null,
    truths,
    truths.filter(({ value }) => value === null),
  );
}

const none: readonly Truth[] = [];

/**
 * What others come to together.
 * @param deciding those by whose facts it is so
 * @param open those that keep it unknown
 */
export const gathered = (value: Truth['value'], deciding: readonly Truth[], open: readonly Truth[]): Truth =>
  new Gathered(value, deciding, open);

/**
 * Most conditions of most rules are false for most families, and nobody asks for their facts: these are gathered when somebody does. Written
 * out at each step they were two thirds of an evaluation; the accessors stand on the class, where making one costs nothing.
 */
class Gathered implements Truth {
  private gatheredFacts: readonly Fact[] | null = null;
  private gatheredUnknown: readonly Fact[] | null = null;

  constructor(
    readonly value: Truth['value'],
    private readonly deciding: readonly Truth[],
    private readonly open: readonly Truth[],
  ) {}

  get facts(): readonly Fact[] {
    this.gatheredFacts ??= [...new Set(this.deciding.flatMap((truth) => truth.facts))];
    return this.gatheredFacts;
  }

  get unknown(): readonly Fact[] {
    this.gatheredUnknown ??= [...new Set(this.open.flatMap((truth) => truth.unknown))];
    return this.gatheredUnknown;
  }
}

class Negated implements Truth {
  readonly value: Truth['value'];

  constructor(private readonly truth: Truth) {
    this.value = truth.value === null ? null : !truth.value;
  }

  get facts(): readonly Fact[] {
    return this.truth.facts;
  }

  get unknown(): readonly Fact[] {
    return this.truth.unknown;
  }
}

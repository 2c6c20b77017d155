import fc from 'fast-check';
import type { Fact } from '../../../../subgraphs/guidance/facts/Fact';
import {
  all,
  any,
  compare,
  given,
  holds,
  is,
  not,
  type Truth,
} from '../../../../subgraphs/guidance/facts/Truth';

const factOf = (value: unknown, state: Fact['state'] = 'KNOWN', path = 'person.x'): Fact<never> => ({
  path,
  person: null,
  state,
  value: value as never,
  source: 'KIM_OFFICE',
  asOf: null,
  reason: state === 'MISSING' ? 'NOT_RECORDED' : state === 'WITHHELD' ? 'NO_CONSENT' : null,
});

const unknown: Truth = { value: null, facts: [], unknown: [factOf(null, 'MISSING')] };
const truths = fc.constantFrom(given(true), given(false), unknown);
const rank = { false: 0, null: 1, true: 2 } as const;
const rankOf = ({ value }: Truth): number => rank[String(value) as keyof typeof rank];

describe("Kleene's strong logic of three values", () => {
  it('takes the least of all and the greatest of any, with unknown between false and true', () => {
    fc.assert(
      fc.property(fc.array(truths, { minLength: 1, maxLength: 5 }), (several) => {
        const ranks = several.map(rankOf);
        expect(rankOf(all(...several))).toBe(Math.min(...ranks));
        expect(rankOf(any(...several))).toBe(Math.max(...ranks));
      }),
    );
  });

  it('knows De Morgan, and that not not is itself', () => {
    fc.assert(
      fc.property(fc.array(truths, { maxLength: 4 }), truths, (several, one) => {
        expect(not(all(...several)).value).toBe(any(...several.map(not)).value);
        expect(not(not(one)).value).toBe(one.value);
      }),
    );
  });

  it('is true of all of none and false of any of none', () => {
    expect([all().value, any().value]).toEqual([true, false]);
  });

  it('names what keeps it unknown only as long as it is unknown', () => {
    expect(all(unknown, given(true)).unknown).toHaveLength(1);
    expect(all(unknown, given(false)).unknown).toEqual([]);
    expect(any(unknown, given(true)).unknown).toEqual([]);
  });
});

describe('conditions on facts', () => {
  it.each(['MISSING', 'WITHHELD'] as const)('a fact that is %s is neither yes nor no', (state) => {
    const fact = factOf(null, state);
    expect(holds(fact, () => true)).toEqual({ value: null, facts: [], unknown: [fact] });
    expect(is(fact, () => false).value).toBeNull();
  });

  it.each(['KNOWN', 'STALE', 'DISPUTED'] as const)('a fact that is %s decides and is named', (state) => {
    const fact = factOf('2026-12-01', state);
    expect(is(fact, (day: string) => day > '2026-11-01')).toEqual({
      value: true,
      facts: [fact],
      unknown: [],
    });
  });

  it('what is known to be nothing fulfils no condition that needs something', () => {
    expect(is(factOf(null), () => true).value).toBe(false);
    expect(holds(factOf(null), (value) => value === null).value).toBe(true);
  });

  it('two facts are compared only when both are known', () => {
    const [one, two] = [factOf('a'), factOf('a')];
    expect(compare(one, two, (a, b) => a === b).value).toBe(true);
    expect(compare(one, factOf(null, 'WITHHELD'), () => true).value).toBeNull();
  });
});

import { addDays } from '../../../schema/calendar';
import { evaluate, type FoundObstacle, type FoundOffer } from '../../../subgraphs/guidance/evaluate';
import { publishedFactShapes } from '../../../subgraphs/guidance/facts/factShapes';
import type { FamilyRecord } from '../../../subgraphs/guidance/facts/records/family';
import type { Rule } from '../../../subgraphs/guidance/Rule';
import { merged, type Partly, read, today } from './situation';

export type Situation = Partly<FamilyRecord>;
type Found = FoundObstacle | FoundOffer;

/** What a rule is expected to find; what is left out is not compared. */
export interface Expected {
  readonly subjects: readonly string[];
  readonly variant?: string | null;
  readonly result?: 'MATCH' | 'LIKELY';
  readonly severity?: string;
  readonly dueAt?: string | null;
  readonly taken?: boolean;
}

/** The situations that domain.md 5.4 asks of every rule, as far as they cannot be made from one another. */
export interface RuleCases {
  readonly positive: { readonly family: Situation; readonly finds: readonly Expected[] };
  /** The positive situation with one condition not fulfilled each. */
  readonly negatives: readonly { readonly because: string; readonly family: Situation }[];
  /** A day that decides: `last` is the last (or first) day on which the rule holds; tried on the day before, on it and after it. Or why none does. */
  readonly boundaries:
    | readonly {
        readonly of: string;
        readonly family: (day: string) => Situation;
        readonly limit: string;
        /** Whether it holds up to the limit, or from it on. */
        readonly holds: 'UNTIL' | 'FROM';
      }[]
    | string;
  /** Two people of one family in different situations. */
  readonly two: { readonly family: Situation; readonly finds: readonly Expected[] };
  /** The same with a citizen of the Union, or why citizenship takes no part. */
  readonly union: { readonly family: Situation; readonly finds: readonly Expected[] } | string;
  /** The rule on 29 February 2028, or why no day takes part. */
  readonly leapDay: { readonly family: Situation; readonly finds: readonly Expected[] } | string;
  /** Somebody of whose birth only the year is known (`unknown`: the rule cannot tell), or why birth dates take no part. */
  readonly birthYearOnly: { readonly family: Situation; readonly unknown: boolean } | string;
  /** Where another than the usual day is asked about. */
  readonly asOf?: string;
}

const leapDay = '2028-02-29';

/** Describes a rule by the fourteen kinds of domain.md 5.4. The cases about missing, withheld and disputed facts are made from the positive one. */
export function describeRule(rule: Rule, cases: RuleCases): void {
  const { positive, asOf = today } = cases;
  describe(`${rule.id} ${rule.title.en}`, () => {
    it('finds what is the case', () => {
      expect(summary(foundIn(rule, positive.family, asOf), positive.finds)).toEqual(positive.finds);
      expect(positive.finds.length).toBeGreaterThan(0);
    });

    it.each(cases.negatives)('is silent when $because', ({ family }) => {
      expect(certain(foundIn(rule, family, asOf))).toEqual([]);
    });

    const boundaries = typeof cases.boundaries === 'string' ? [] : cases.boundaries;
    for (const { of, family, limit, holds } of boundaries)
      describe(`at the limit: ${of}`, () => {
        it.each([-1, 0, 1])('%i days from it', (offset) => {
          const expected = offset === 0 || (offset < 0 ? holds === 'UNTIL' : holds === 'FROM');
          expect(certain(foundIn(rule, family(addDays(limit, offset)), asOf)).length > 0).toBe(expected);
        });
      });

    describeUnknown(rule, cases);

    it('tells two people of one family apart', () => {
      expect(summary(foundIn(rule, cases.two.family, asOf), cases.two.finds)).toEqual(cases.two.finds);
    });

    itOrWhy('treats citizens of the Union by their own law', cases.union, ({ family, finds }) => {
      expect(summary(foundIn(rule, family, asOf), finds)).toEqual(finds);
    });

    it('finds nothing in a family without members', () => {
      const bare = { ...positive.family, members: [], household: null, case: null };
      expect(certain(foundIn(rule, bare, asOf))).toEqual([]);
    });

    it('is in force on its days only', () => {
      const evaluated = (day: string) =>
        foundIn({ ...rule, effectiveFrom: asOf, effectiveTo: asOf }, positive.family, day);
      expect(certain(evaluated(asOf))).not.toEqual([]);
      expect(evaluated(addDays(asOf, -1))).toEqual([]);
      expect(evaluated(addDays(asOf, 1))).toEqual([]);
    });

    itOrWhy('reckons on 29 February', cases.leapDay, ({ family, finds }) => {
      expect(summary(foundIn(rule, family, leapDay), finds)).toEqual(finds);
    });

    itOrWhy('does not guess a birthday', cases.birthYearOnly, ({ family, unknown }) => {
      const found = foundIn(rule, family, asOf);
      expect(certain(found).length > 0).toBe(!unknown);
      expect(found.some(({ result }) => result === 'INSUFFICIENT')).toBe(unknown);
    });

    it('says it in plain German and English, with norm and next step', () => {
      for (const { finding } of foundIn(rule, positive.family, asOf)) {
        for (const words of [finding.text, rule.title, ...finding.steps]) {
          expect([words.de.length, words.en.length].every((length) => length >= 8)).toBe(true);
        }
        expect(finding.steps.length).toBeGreaterThan(0);
      }
      expect(rule.legalRefs).toBeInstanceOf(Array);
    });

    it('reads no more than it says that it needs', () => {
      const seen = new Set<string>();
      const needs = new Set<string>(rule.needs);
      for (const family of [positive.family, cases.two.family, ...cases.negatives.map((one) => one.family)])
        foundIn(rule, family, asOf, (path) => seen.add(path));
      const beyond = [...seen].filter(
        (path) => ![...needs].some((need) => need === path || need.startsWith(`${path}.`)),
      );
      expect(beyond).toEqual([]);
    });
  });
}

/** Facts taken away one by one: silence is never "no", and never an accusation. */
function describeUnknown(rule: Rule, { positive, negatives, asOf = today }: RuleCases): void {
  const kinds = [
    { kind: 'missing', reason: 'AGENCY_UNAVAILABLE' },
    { kind: 'withheld', reason: 'NO_CONSENT' },
  ] as const;
  describe.each(kinds)('with a fact $kind', ({ reason }) => {
    it('never says no where it would have said yes, and asks for a fact at least once', () => {
      const results = silenced(positive.family, rule).map(({ family, path }) => {
        const found = foundIn(rule, family, asOf, undefined, [{ path, reason }]);
        const lost = positive.finds.filter(
          ({ subjects }) =>
            !found.some(({ finding }) => subjects.some((one) => finding.subjects.includes(one))),
        );
        return {
          path: path.join('.'),
          lost: lost.length,
          asks: found.some(({ result }) => result === 'INSUFFICIENT'),
        };
      });
      expect(results.filter(({ lost }) => lost > 0)).toEqual([]);
      expect(results.some(({ asks }) => asks)).toBe(true);
    });

    it.each(negatives)('does not say yes where $because', ({ family }) => {
      const accused = silenced(family, rule).filter(
        ({ family: blinded, path }) =>
          certain(foundIn(rule, blinded, asOf, undefined, [{ path, reason }])).length > 0,
      );
      expect(accused.map(({ path }) => path.join('.'))).toEqual([]);
    });
  });

  it('is not shown, only asked about, to a viewer from whom everything is withheld', () => {
    const places = rule.needs.flatMap((need) => placesOf(positive.family, need));
    const blinded = places.reduce((family, path) => emptied(family, path) as Situation, positive.family);
    const all = places.map((path) => ({ path, reason: 'NO_CONSENT' as const }));
    expect(certain(foundIn(rule, blinded, asOf, undefined, all))).toEqual([]);
  });

  it('is sure of nothing that is old or disputed', () => {
    const old = JSON.parse(
      JSON.stringify(positive.family)
        .replaceAll('"asOf":"2026', '"asOf":"2025')
        .replaceAll('"CERTAIN"', '"DISPUTED"'),
    ) as Situation;
    const agencyFacts = foundIn(rule, positive.family, asOf).flatMap(({ finding }) =>
      finding.truth.facts.map(({ asOf }) => asOf),
    );
    const results = certain(foundIn(rule, old, asOf)).map(({ result }) => result);
    if (agencyFacts.some((day) => day !== null)) expect(new Set(results)).toEqual(new Set(['LIKELY']));
    else expect(results.length).toBe(positive.finds.length);
  });
}

type Path = readonly (string | number)[];

/** The situation with each place that the rule needs emptied, one at a time. */
function silenced(
  family: Situation,
  { needs }: Rule,
): readonly { readonly family: Situation; readonly path: Path }[] {
  return needs.flatMap((need) =>
    placesOf(family, need).map((path) => ({ family: emptied(family, path) as Situation, path })),
  );
}

/** Where a fact stands in a situation, for every person and every record of a list. */
export function placesOf(family: Situation, need: string): readonly Path[] {
  const [root, ...rest] = need.split('.');
  if (root === 'wait') return [];
  const keys =
    root === 'person' ? ['members', 'person', ...rest] : root === 'member' ? ['members', ...rest] : rest;
  return expand(family, keys, []);
}

function expand(value: unknown, keys: readonly string[], at: Path): readonly Path[] {
  if (Array.isArray(value))
    return keys.length === 0 ? [at] : value.flatMap((item, index) => expand(item, keys, [...at, index]));
  const [key, ...rest] = keys;
  if (key === undefined) return [at];
  if (typeof value !== 'object' || value === null) return [];
  return expand((value as Record<string, unknown>)[key] ?? null, rest, [...at, key]);
}

function emptied(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return null;
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? emptied(item, rest) : item));
  const record = value as Record<string, unknown>;
  return { ...record, [key]: emptied(record[key], rest) };
}

/** All that a rule finds, what it cannot tell included. */
export function foundIn(
  rule: Rule,
  family: Situation,
  asOf: string,
  onRead?: (path: string) => void,
  silences: Parameters<typeof read>[1] = [],
): readonly Found[] {
  const reading = read(family, silences, onRead);
  const { obstacles, offers, broken } = evaluate(reading, {
    obstacles: rule.kind === 'OBSTACLE' ? [rule] : [],
    offers: rule.kind === 'OFFER' ? [rule] : [],
    shapes: publishedFactShapes(),
    asOf,
  });
  if (broken.length > 0) throw broken[0]?.problem;
  return [...obstacles, ...offers];
}

export const certain = (found: readonly Found[]): readonly Found[] =>
  found.filter(({ result }) => result !== 'INSUFFICIENT');

/** What was found, in as many words as are expected of it. */
function summary(found: readonly Found[], expected: readonly Expected[]): readonly Expected[] {
  return certain(found).map(({ finding, result }, index) => {
    const all: Record<string, unknown> = {
      ...finding,
      subjects: finding.subjects,
      result,
      taken: 'taken' in finding ? finding.taken.value : undefined,
    };
    const wanted = Object.keys(expected[index] ?? { subjects: [] });
    return Object.fromEntries(wanted.map((key) => [key, all[key]])) as unknown as Expected;
  });
}

/** Where a kind takes no part in a rule the case says why; there is nothing to try then. */
function itOrWhy<Case extends object>(title: string, given: Case | string, act: (given: Case) => void): void {
  if (typeof given !== 'string') it(title, () => act(given));
}

/** A situation with something else in it. */
export const changed = (family: Situation, own: Partly<Omit<FamilyRecord, 'members'>>): Situation =>
  merged(family, own as Situation);

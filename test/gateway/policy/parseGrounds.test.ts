import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildASTSchema, isEnumType, parse } from 'graphql';
import { parseGrounds } from '../../../gateway/policy/parseGrounds';

const told = {
  today: '2026-11-23',
  provisions: [
    {
      digest: 'digest',
      effect: 'PERMIT',
      source: 'JOB_CENTER',
      recipient: { role: 'CASE_MANAGER', organisation: 'diakonie', includesDeputies: true },
      categories: ['EMPLOYMENT'],
      purposes: ['CASE_COORDINATION'],
      validUntil: null,
      confidentialityRelease: false,
      direction: 'ONE_WAY',
    },
  ],
  families: [{ family: 'f', members: ['p'] }],
  persons: [
    {
      person: 'p',
      ownCase: true,
      responsible: false,
      standsInFor: ['diakonie'],
      isCaller: false,
      inCustodyOfCaller: true,
      markers: ['ADDRESS_BLOCK'],
      age: { from: 7, to: 8 },
      custodians: ['m'],
      custody: 'SOLE',
      relatives: ['m'],
      breakGlass: [{ id: 'e', ground: 'VITAL_INTEREST' }],
      consents: [
        {
          id: 'c',
          status: 'ACTIVE',
          capacity: 'CUSTODIAL_PARENT',
          signatory: 'm',
          coSignatory: null,
          ageWhenGiven: null,
          form: 'WRITTEN',
          noticesGiven: true,
          givenOn: '2026-01-01',
          expiresOn: '2026-12-31',
          provisions: [0, 0],
          revoked: [0],
        },
      ],
    },
  ],
};

/** Where every single thing in the answer stands. */
function placesIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, one]) =>
    placesIn(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...below];
}

/** The answer with something else in one place, or nothing there. */
function spoilt(path: readonly (string | number)[], put: unknown): unknown {
  const copy = { grounds: structuredClone(told) as unknown };
  const [last, ...before] = ['grounds', ...path].reverse();
  const parent = before
    .reverse()
    .reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], copy) as Record<
    string,
    unknown
  >;
  if (put === undefined && !Array.isArray(parent)) delete parent[String(last)];
  else parent[String(last)] = put ?? null;
  return copy.grounds;
}

describe('an answer about grounds', () => {
  it('is read as it was told', () => {
    const grounds = parseGrounds(told);
    expect(grounds?.today).toBe('2026-11-23');
    expect(grounds?.families).toEqual(new Map([['f', ['p']]]));
    expect(grounds?.persons.get('p')).toMatchObject({
      self: 'CHILD_IN_CUSTODY',
      age: { from: 7, to: 8 },
      consents: [{ provisions: [{ source: 'JOB_CENTER', revoked: true }, { revoked: true }] }],
    });
  });

  it.each([[undefined], [null], ['no'], [[]], [{}]])('that is %j is none', (answer) => {
    expect(parseGrounds(answer)).toBeNull();
  });

  it.each([
    ['a marker that is not known', ['persons', 0, 'markers', 0], 'NEW_PROTECTION'],
    ['an effect that is not known', ['provisions', 0, 'effect'], 'MAYBE'],
    ['a state that is not known', ['persons', 0, 'consents', 0, 'status'], 'CONTESTED'],
    ['a provision that is not there', ['persons', 0, 'consents', 0, 'provisions', 0], 7],
    ['an age that is none', ['persons', 0, 'age', 'from'], -1],
    ['a day that is none', ['persons', 0, 'consents', 0, 'expiresOn'], '31.12.2026'],
  ])('with %s is none', (_, path, put) => {
    expect(parseGrounds(spoilt(path, put))).toBeNull();
  });

  it('nothing_is_guessed: without any one of its fields, or with something else in its place, it is none', () => {
    const places = placesIn(told).filter((path) => path.length > 0);
    const junk = fc.constantFrom<unknown>(undefined, {}, [{}], Number.NaN, [[]]);
    fc.assert(
      fc.property(fc.constantFrom(...places), junk, (path, put) => {
        expect(parseGrounds(spoilt(path, put))).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });
});

/** A word of casework's that the hub does not know closes the request to everybody in it. */
describe('every word that casework may say', () => {
  const casework = buildASTSchema(parse(readFileSync('schema/published/casework.graphql', 'utf8')), {
    assumeValidSDL: true,
  });
  const wordsOf = (name: string): readonly string[] => {
    const type = casework.getType(name);
    return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
  };
  it.each([
    ['ConsentFormKind', (word: string) => ({ consents: [{ ...told.persons[0]?.consents[0], form: word }] })],
    ['ConsentStatus', (word: string) => ({ consents: [{ ...told.persons[0]?.consents[0], status: word }] })],
    [
      'SignatoryCapacity',
      (word: string) => ({ consents: [{ ...told.persons[0]?.consents[0], capacity: word }] }),
    ],
    ['Custody', (word: string) => ({ custody: word })],
    ['ProtectiveMarker', (word: string) => ({ markers: [word] })],
    ['BreakGlassGround', (word: string) => ({ breakGlass: [{ id: 'e', ground: word }] })],
  ])('of %s is understood', (name, personWith) => {
    const words = wordsOf(name);
    expect(words.length).toBeGreaterThan(1);
    const misread = words.filter(
      (word) => parseGrounds({ ...told, persons: [{ ...told.persons[0], ...personWith(word) }] }) === null,
    );
    expect(misread).toEqual([]);
  });
});

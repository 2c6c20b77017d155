import fc from 'fast-check';
import { type Compared, matchScore, proposedFrom } from '../../../subgraphs/casework/identity/matchScore';
import {
  afterMerge,
  afterUnmerge,
  movedOf,
  type Reference,
} from '../../../subgraphs/casework/identity/mergeOf';
import { folded, isOneLetterApart, skeleton } from '../../../subgraphs/casework/identity/nameForms';

const record = (given: string, family: string, more: Partial<Compared> = {}): Compared => ({
  name: { given, family, originalScript: null, aliases: [] },
  dateOfBirth: '1991-05-17',
  gender: 'MALE',
  nationalities: ['SYR'],
  district: 'OSTERFELD',
  ...more,
});
const agreementOf = (one: Compared, other: Compared, attribute: string) =>
  matchScore(one, other).evidence.find((evidence) => evidence.attribute === attribute)?.agreement;

describe('a name as different papers write it', () => {
  it.each([
    ['Mohammad', 'Muhamad'],
    ['Mohammad', 'Mohamed'],
    ['Mohammad', 'Muhammed'],
    ['Yusuf', 'Youssef'],
    ['Khaled', 'Chaled'],
    ['Oksana', 'Oxana'],
    ['Wladimir', 'Vladimir'],
    ['Fatima', 'Fatma'],
    ['Sheikh', 'Scheikh'],
  ])('%s and %s sound alike', (one, other) => {
    expect(skeleton(one) === skeleton(other) || isOneLetterApart(folded(one), folded(other))).toBe(true);
  });

  it.each([
    ['Ołena', 'Olena'],
    ['YILMAZ', 'Yılmaz'],
    ['Müller', 'Mu\u0308ller'],
    ['Al-Khatib', 'Al Khatib'],
  ])('%s and %s are one', (one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it.each([
    ['Amal', 'Omar'],
    ['Ahmed', 'Mahmud'],
    ['Ivanov', 'Petrov'],
  ])('%s and %s are two', (one, other) => {
    expect(skeleton(one)).not.toBe(skeleton(other));
    expect(isOneLetterApart(folded(one), folded(other))).toBe(false);
  });
});

describe('two records that may be one person', () => {
  const known = record('Mohammad', 'Haddad');

  it.each<[string, Compared]>([
    ['the same', record('Mohammad', 'Haddad')],
    ['another transliteration', record('Muhamad', 'Hadad')],
    ['first and last name swapped', record('Haddad', 'Mohammad')],
    ['an unknown birthday', record('Mohamed', 'Haddad', { dateOfBirth: '1991-01-01' })],
    ['only the year', record('Mohamed', 'Haddad', { dateOfBirth: '1991' })],
    ['day and month swapped', record('Mohammad', 'Haddad', { dateOfBirth: '1991-05-07' })],
    ['another district', record('Muhammad', 'Haddad', { district: 'MITTE_STYRUM' })],
    ['unclear nationality', record('Mohammad', 'Haddad', { nationalities: ['XXX'] })],
  ])('are proposed: %s', (_, other) => {
    expect(matchScore(known, other).confidence).toBeGreaterThanOrEqual(proposedFrom);
  });

  it.each<[string, Compared]>([
    ['a sister', record('Rana', 'Haddad', { gender: 'FEMALE', dateOfBirth: '1994-02-03' })],
    ['somebody of another name', record('Oleksandr', 'Petrenko')],
    [
      'a child of the same name',
      record('Mohammad', 'Haddad', { dateOfBirth: '2019-08-30', nationalities: ['DEU'] }),
    ],
    [
      'somebody of whom little is known',
      record('', '', { dateOfBirth: null, nationalities: [], gender: null }),
    ],
  ])('are not proposed: %s', (_, other) => {
    expect(matchScore(known, other).confidence).toBeLessThan(proposedFrom);
  });

  it('says of each attribute whether it agrees, and not what it is', () => {
    const other = record('Muhamad', 'Haddad', {
      dateOfBirth: null,
      gender: 'NOT_STATED',
      nationalities: ['SYR', 'DEU'],
    });
    expect(matchScore(known, other).evidence).toEqual([
      { attribute: 'givenName', agreement: 'SIMILAR' },
      { attribute: 'familyName', agreement: 'SAME' },
      { attribute: 'dateOfBirth', agreement: 'MISSING' },
      { attribute: 'nationality', agreement: 'SIMILAR' },
      { attribute: 'gender', agreement: 'MISSING' },
      { attribute: 'district', agreement: 'SAME' },
    ]);
  });

  it('takes the first of January for what offices write when nobody knows', () => {
    const unknown = record('Mohammad', 'Haddad', { dateOfBirth: '1991-01-01' });
    expect(agreementOf(unknown, unknown, 'dateOfBirth')).toBe('SIMILAR');
    expect(agreementOf(known, unknown, 'dateOfBirth')).toBe('SIMILAR');
  });

  const names = fc.constantFrom('Mohammad', 'Muhamad', 'Haddad', 'Olena', 'Amal', 'Kowalczyk', 'Çelik', '');
  const days = fc.constantFrom(null, '1991', '1991-05', '1991-05-17', '1991-01-01', '2001-12-24');
  const anybody = fc
    .record({ given: names, family: names, born: days })
    .map(({ given, family, born }) => record(given, family, { dateOfBirth: born }));

  it('both_ways: it does not matter which of two comes first, and certainty lies between none and all', () => {
    fc.assert(
      fc.property(anybody, anybody, (one, other) => {
        const { confidence } = matchScore(one, other);
        expect(matchScore(other, one).confidence).toBe(confidence);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('merging two persons', () => {
  const merging = { kept: 'kept', merged: 'merged' };
  const someone = fc.constantFrom('kept', 'merged', 'third', 'fourth');
  const value: fc.Arbitrary<Reference['value']> = fc.oneof(
    fc.constant(null),
    someone,
    fc.uniqueArray(someone, { maxLength: 4 }),
  );
  const references = fc
    .array(value, { maxLength: 12 })
    .map((values) =>
      values.map(
        (one, index): Reference => ({ table: 'need', row: String(index), column: 'personIds', value: one }),
      ),
    );

  it('leaves_nothing_behind: nothing names the merged one afterwards, and whoever else was named still is', () => {
    fc.assert(
      fc.property(references, (all) => {
        for (const one of all) {
          const after = afterMerge(one.value, merging);
          const names = [after].flat();
          expect(names).not.toContain('merged');
          const others = [one.value].flat().filter((name) => name !== 'merged' && name !== 'kept');
          expect(names.filter((name) => name !== 'kept')).toEqual(others);
        }
      }),
    );
  });

  it('there_and_back_is_identity: undone at once it is as it was', () => {
    fc.assert(
      fc.property(references, (all) => {
        const back = all.map((one) => {
          const moved = movedOf(one, merging);
          const after = afterMerge(one.value, merging);
          return moved === null ? after : afterUnmerge(after, moved, merging)?.value;
        });
        expect(back).toEqual(all.map((one) => one.value));
      }),
    );
  });

  it('later_changes_stand: what somebody has changed since is never written over', () => {
    fc.assert(
      fc.property(references, value, (all, later) => {
        for (const one of all) {
          const moved = movedOf(one, merging);
          if (moved === null) continue;
          const back = afterUnmerge(later, moved, merging);
          const names = [later].flat();
          if (back === null) continue;
          expect(names).toContain('kept');
          const others = (list: readonly unknown[]) =>
            list.filter((name) => name !== 'kept' && name !== 'merged');
          expect(others([back.value].flat())).toEqual(others(names));
        }
      }),
    );
  });

  it('does not bring back what is gone', () => {
    expect(afterUnmerge(undefined, { kind: 'LINK' }, merging)).toBeNull();
    expect(afterUnmerge('third', { kind: 'LINK' }, merging)).toBeNull();
    expect(afterUnmerge(['third'], { kind: 'ENTRY', place: 0, both: false }, merging)).toBeNull();
  });
});
